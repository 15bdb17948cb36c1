import { useLocation } from 'react-router'
import { AppLink } from '../components/AppLink.tsx'
import { Button } from '../components/Button.tsx'
import { NotificationBanner } from '../components/NotificationBanner.tsx'

interface SendBannerProps {
  heading: string
  text: string
  signIn?: boolean
  reference?: string
  onTryAgain: () => void
}

/** Trouble that is nobody's wrong answer: what happened, what is safe, the way on. The entries stay below it. */
export function SendBanner({ heading, text, signIn = false, reference, onTryAgain }: SendBannerProps) {
  const { pathname, search } = useLocation()
  return (
    <NotificationBanner heading={heading} takesFocus>
      <p className="govuk-body">{text}</p>
      {signIn ? (
        <p className="govuk-body">
          {/* Another tab, so that this page and what was typed stay as they are. */}
          <AppLink href={`/sign-in?next=${encodeURIComponent(pathname + search)}`} target="_blank" rel="noopener">
            Sign in again (opens in a new tab)
          </AppLink>
        </p>
      ) : null}
      <Button variant="secondary" onPress={onTryAgain}>
        Try again
      </Button>
      {reference === undefined ? null : <p className="govuk-body-s">Reference {reference}</p>}
    </NotificationBanner>
  )
}
