/** A session that ends while somebody works: the call waits until its person is back, then goes again. How to ask is the app's. */
import { ApiError } from './api-error.ts'

/** Resolves to whether the same person is signed in again. */
export type AskToSignIn = (isWrite: boolean) => Promise<boolean>

let ask: AskToSignIn | undefined

export function askToSignInWith(how: AskToSignIn): void {
  ask = how
}

/** Does it; when the session had ended and its person signed in again, does it once more. */
export async function withSession<T>(work: () => Promise<T>, isWrite: boolean): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const hasEnded = error instanceof ApiError && error.kind === 'signed_out'
    if (!hasEnded || !(await ask?.(isWrite))) throw error
    return work()
  }
}
