import { countWords } from '../../domain/words.ts'
import { ApiError } from '../api/api-error.ts'
import type { FormProblem } from './field-problems.ts'

/** What a form does about a failed send. */
export type SendTrouble =
  | { kind: 'refused'; fields: readonly FormProblem[]; rest: readonly string[] }
  | { kind: 'banner'; heading: string; text: string; signIn?: boolean; reference?: string }

const kept = 'Nothing you typed is lost.'

/** Words for a problem that names no question of the page. */
export function notAccepted(message: string): string {
  return `The service did not accept this: ${message}`
}

/** From what a call threw to what the form shows. A refusal lands on questions; anything else is a banner with a way on. */
export function problemsFromAnswer(error: unknown): SendTrouble {
  if (!(error instanceof ApiError)) {
    return { kind: 'banner', heading: 'This could not be sent', text: `${kept} Try again.` }
  }
  switch (error.kind) {
    case 'refused':
    case 'changed':
    case 'restricted':
    case 'not_found':
    case 'elsewhere':
      return {
        kind: 'refused',
        fields: error.fields,
        rest: error.fields.length === 0 ? [notAccepted(error.message)] : [],
      }
    case 'busy':
      return {
        kind: 'banner',
        heading: 'Too many requests',
        text: `${kept} Wait ${countWords(error.retryAfterSeconds ?? 60, 'second')}, then try again.`,
      }
    case 'offline':
      return {
        kind: 'banner',
        heading: navigator.onLine ? 'The connection was lost' : 'You are offline',
        text: `${kept} Try again when you are connected: it will not be sent twice.`,
      }
    case 'signed_out':
      return { kind: 'banner', heading: 'You were signed out', text: `${kept} Sign in, then send again.`, signIn: true }
    case 'server':
      // what Street Manager did not answer says itself whether it may have been stored
      if ((error.status === 503 || error.status === 504) && error.requestId) {
        return { kind: 'banner', heading: 'Street Manager does not answer', text: `${kept} ${error.message}.` }
      }
      return {
        kind: 'banner',
        heading: 'The service could not do this',
        text: `${kept} Try again.`,
        reference: error.requestId,
      }
  }
}
