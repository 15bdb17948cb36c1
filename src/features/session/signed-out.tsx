import { useLocation } from 'react-router'
import { paths } from '../../app/paths.ts'
import { Button } from '../../components/Button.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { nextPage } from './next-page.ts'

/** Says why nobody is signed in; after a session that ended by itself, signing in leads back to the same page. */
export function SignedOut() {
  const { search } = useLocation()
  const endedByItself = new URLSearchParams(search).has('next')
  return (
    <div className="app-narrow">
      <PageTitle title={endedByItself ? 'You were signed out' : 'You have signed out'} size="journey" />
      <p className="govuk-body">
        {endedByItself
          ? 'Your session ended. What you typed is kept on this device, and signing in takes you back to where you were.'
          : 'Every session of your account has ended. Drafts stay on this device for your account only.'}
      </p>
      <Button href={paths.signIn(nextPage(search))}>Sign in</Button>
    </div>
  )
}
