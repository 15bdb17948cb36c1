import { useLocation } from 'react-router'
import { AppLink } from '../components/AppLink.tsx'
import { NotificationBanner } from '../components/NotificationBanner.tsx'

interface SendBannerProps {
  heading: string
  text: string
  signIn?: boolean
  reference?: string
}

/** Trouble that is nobody's wrong answer: what happened, what is safe, the way on. The entries stay below it. */
export function SendBanner({ heading, text, signIn = false, reference }: SendBannerProps) {
  const { pathname, search } = useLocation()
  return (
    <NotificationBanner heading={heading} takesFocus>
      <p className="govuk-body">{text}</p>
      {signIn ? (
        <p className="govuk-body">
          <AppLink href={`/sign-in?next=${encodeURIComponent(pathname + search)}`}>Sign in again</AppLink>
        </p>
      ) : null}
      {reference === undefined ? null : <p className="govuk-body-s">Reference {reference}</p>}
    </NotificationBanner>
  )
}
