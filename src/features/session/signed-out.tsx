import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { countWords } from '../../../domain/words.ts'
import { countUnsent } from '../../api/outbox/outbox-store.ts'
import { paths } from '../../app/paths.ts'
import { Button } from '../../components/Button.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { nextPage } from './next-page.ts'
import { typedEmail } from './typed-email.ts'

/** Says why nobody is signed in; after a session that ended by itself, signing in leads back to the same page. */
export function SignedOut() {
  const { search, state } = useLocation()
  const unsent = useUnsent(typedEmail(state))
  const endedByItself = new URLSearchParams(search).has('next')
  return (
    <div className="app-narrow">
      <PageTitle title={endedByItself ? 'You were signed out' : 'You have signed out'} size="journey" />
      <p className="govuk-body">
        {endedByItself
          ? 'Your session ended. What you typed is kept on this device, and signing in takes you back to where you were.'
          : 'Every session of your account has ended. Drafts stay on this device for your account only.'}
      </p>
      {unsent > 0 ? (
        <p className="govuk-body">
          {countWords(unsent, 'thing')} that you recorded {unsent === 1 ? 'is' : 'are'} not sent yet.{' '}
          {unsent === 1 ? 'It waits' : 'They wait'} on this device, and {unsent === 1 ? 'goes' : 'go'} when you sign in
          here again.
        </p>
      ) : null}
      <Button href={paths.signIn(nextPage(search))}>Sign in</Button>
    </div>
  )
}

/** How much of this account waits on the device; 0 while nobody is known to have left. */
function useUnsent(email: string): number {
  const [count, setCount] = useState(0)
  useEffect(() => {
    if (email)
      void countUnsent(email).then(
        (found) => setCount(found),
        () => setCount(0),
      )
  }, [email])
  return count
}
