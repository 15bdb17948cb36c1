import { ApiError } from '../../api/call.ts'
import { timeWords } from '../../../domain/words.ts'

/** What a refused sign-in says. One sentence for a wrong email or password: no hint which (BR-GEN-97). */
export function signInTrouble(error: unknown, now: Temporal.Instant): unknown {
  if (!(error instanceof ApiError)) return error
  const message = sentenceFor(error, now)
  return message
    ? new ApiError('refused', message, { status: error.status, fields: [{ field: 'email', message }] })
    : error
}

function sentenceFor(error: ApiError, now: Temporal.Instant): string | undefined {
  const again = now.add({ seconds: error.retryAfterSeconds ?? 0 })
  switch (error.status) {
    case 400:
    case 401:
      return 'Email or password is wrong. Capital letters count in both'
    case 412:
      return `${error.message || 'Your organisation cannot use the service'}, so nobody in it can sign in. Ask who runs this service`
    case 423:
      return `This account is locked after too many wrong passwords. Try again at ${timeWords(again)}`
    case 429:
      return `Too many attempts from here. Try again at ${timeWords(again)}`
    default:
      return undefined
  }
}
