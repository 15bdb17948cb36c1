/**
 * Who answers what when this server stands before a real Street Manager: the nine APIs are passed on, what only needs a place
 * to keep things stays in the server's own store, and what needs the works themselves is done elsewhere.
 */
import { apis, type Capability, type Endpoint } from './endpoint.ts'

/** Our own endpoints of these need no more than a place to keep things. Every other one of ours needs the embedded engine. */
const kept: readonly Capability[] = ['session', 'templates', 'saved-views', 'upstream']

/** These hand out tokens, which stay on the server. Signing in is `POST /session`. */
const tokenPaths: readonly string[] = ['/authenticate', '/authenticate/initial', '/refresh', '/logout', '/set-password']

/** What whoever asks for it all the same is told, with 404; the app knows it by these words. */
export const doneElsewhere =
  'This is done in Street Manager itself: this service passes its APIs on and has no works of its own'

export type AnsweredBy = 'street-manager' | 'store' | 'nobody'

/** Who answers this endpoint while the server passes through. */
export function answeredBy({ api, capability, path }: Endpoint): AnsweredBy {
  if ((apis as readonly string[]).includes(api)) {
    return capability === 'authentication' && tokenPaths.includes(path) ? 'nobody' : 'street-manager'
  }
  return api === 'app' && kept.includes(capability) ? 'store' : 'nobody'
}
