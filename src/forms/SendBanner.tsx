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
  return (
    <NotificationBanner heading={heading} takesFocus>
      <p className="govuk-body">{text}</p>
      <Button variant="secondary" onPress={onTryAgain}>
        {signIn ? 'Sign in and send' : 'Try again'}
      </Button>
      {reference === undefined ? null : <p className="govuk-body-s">Reference {reference}</p>}
    </NotificationBanner>
  )
}
