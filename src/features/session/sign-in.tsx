import { useQueryClient } from '@tanstack/react-query'
import { Navigate, useLocation, useNavigate } from 'react-router'
import { signIn } from '../../../domain/contract/session.ts'
import { ApiError, call } from '../../api/call.ts'
import { paths } from '../../app/paths.ts'
import { actingIn, replaceSession, useSession } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { NotificationBanner } from '../../components/NotificationBanner.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { nextPage } from './next-page.ts'
import { SignInForm, type Credentials } from './sign-in-form.tsx'
import { signInTrouble } from './sign-in-trouble.ts'

export function SignIn() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { search, state } = useLocation()
  const session = useSession()
  const next = nextPage(search)

  async function send(typed: Credentials): Promise<void> {
    try {
      const answer = await call(signIn, { body: typed })
      replaceSession(client, answer)
      await navigate(actingIn(answer) ? next : `${paths.choose()}?next=${encodeURIComponent(next)}`, { replace: true })
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 403) throw signInTrouble(error, Temporal.Now.instant())
      await navigate(`${paths.firstTime()}${search}`, { state: { email: typed.email } })
    }
  }

  if (session.user && actingIn(session)) return <Navigate to={next} replace />
  return (
    <div className="app-narrow">
      <PageTitle title="Sign in" size="journey" />
      {(state as { hasNewPassword?: true } | null)?.hasNewPassword ? (
        <NotificationBanner kind="success" heading="Your password is changed. Sign in with the new one" takesFocus />
      ) : null}
      <SignInForm onSend={send} />
      <p className="govuk-body">
        <AppLink href={paths.forgotPassword()}>I have forgotten my password</AppLink>
      </p>
      {session.environment === 'sandbox' ? (
        <p className="govuk-body-s">
          This is a sandbox. Its accounts are listed where the service was started, and in its README. You can{' '}
          <AppLink href={paths.sandboxMail()}>read its mail</AppLink>.
        </p>
      ) : null}
    </div>
  )
}
