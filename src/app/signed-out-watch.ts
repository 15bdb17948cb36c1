import type { QueryClient } from '@tanstack/react-query'
import { getSession } from '../../domain/contract/session.ts'
import { ApiError, call } from '../api/call.ts'
import { paths } from './paths.ts'
import type { makeRouter } from './router.tsx'
import { replaceSession } from './session.ts'

/**
 * A read that is refused because the session ended takes the person to a page that says so and leads back to where they
 * were. Forms are not left: a refused write keeps its page and what was typed, and offers to sign in.
 */
export function leaveWhenSignedOut(client: QueryClient, router: ReturnType<typeof makeRouter>): void {
  let isLeaving = false
  client.getQueryCache().subscribe(({ type, query }) => {
    const error = type === 'updated' ? query.state.error : null
    if (isLeaving || !(error instanceof ApiError) || error.kind !== 'signed_out') return
    isLeaving = true
    const { pathname, search } = router.state.location
    void router
      .navigate(paths.signedOut(pathname + search))
      .then(async () => replaceSession(client, await call(getSession, {})))
      .finally(() => {
        isLeaving = false
      })
  })
}
