import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { getSession, signOut } from '../../domain/contract/session.ts'
import { call } from '../api/call.ts'
import { paths } from './paths.ts'
import { actingIn, replaceSession, useSession } from './session.ts'

/** Ends every session of the account, once what is not sent yet has been asked about (BR-GEN-91). */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient()
  const navigate = useNavigate()
  const email = actingIn(useSession())?.user.email
  return async () => {
    const { forgetEverything } = await import('../offline/kept-store.ts')
    const { askBeforeLeaving } = await import('../features/outbox/before-leaving.ts')
    const asking = email && (await askBeforeLeaving(email, location))
    if (asking) return navigate(asking)
    await call(signOut, {})
    // first away from pages that need somebody to be signed in, then tell the app that nobody is
    await navigate(paths.signedOut(), { state: { email } })
    replaceSession(client, await call(getSession, {}))
    await forgetEverything().catch(() => undefined)
  }
}
