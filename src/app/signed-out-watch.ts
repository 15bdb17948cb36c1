import type { QueryClient } from '@tanstack/react-query'
import { getSession } from '../../domain/contract/session.ts'
import { ApiError, call } from '../api/call.ts'
import { askToSignInWith } from '../api/sign-in-again.ts'
import { paths } from './paths.ts'
import type { makeRouter } from './router.tsx'
import { replaceSession, sessionQuery } from './session.ts'

/**
 * A session that ends while somebody works is asked for over the page, which stays as it is; what was refused goes again then.
 * Whoever signs in later keeps the form that they were sending; everybody else is taken to a page that says so and leads back.
 */
export function watchSession(client: QueryClient, router: ReturnType<typeof makeRouter>): void {
  let asking: Promise<boolean> | undefined
  let isSending = false
  let isLeaving = false
  /** The page that somebody would rather stay on than sign in. */
  let later: { readonly path: string; readonly keepsForm: boolean } | undefined
  const path = () => router.state.location.pathname

  askToSignInWith((isWrite) => {
    const user = client.getQueryData(sessionQuery.queryKey)?.user
    if (!user || isLeaving || (!isWrite && later?.path === path())) return Promise.resolve(false)
    isSending = isSending || isWrite
    asking ??= askOver(client).then((isBack) => {
      later = isBack ? undefined : { path: path(), keepsForm: isSending }
      asking = undefined
      isSending = false
      return isBack
    })
    return asking
  })

  async function leave(to: string, email: string | undefined): Promise<void> {
    await router.navigate(to, { state: { email } })
    // a form that is not sent may hold its person back
    if (path() === paths.signedOut()) replaceSession(client, await call(getSession, {}))
  }

  client.getQueryCache().subscribe(({ type, query }) => {
    const error = type === 'updated' ? query.state.error : null
    if (isLeaving || !(error instanceof ApiError) || error.kind !== 'signed_out') return
    if (later?.keepsForm && later.path === path()) return
    isLeaving = true
    const { pathname, search } = router.state.location
    const email = client.getQueryData(sessionQuery.queryKey)?.user?.email
    void leave(paths.signedOut(pathname + search), email).finally(() => {
      isLeaving = false
    })
  })
}

async function askOver(client: QueryClient): Promise<boolean> {
  try {
    const { signInAgainOver } = await import('../features/session/sign-in-again.tsx')
    return await signInAgainOver(client)
  } catch {
    // the page that asks could not be fetched: the refusal stands
    return false
  }
}
