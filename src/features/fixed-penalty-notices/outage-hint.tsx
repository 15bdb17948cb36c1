import { countWords, dateTimeWords } from '../../../domain/words.ts'
import { useOutbox } from '../../api/outbox/use-outbox.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { failuresNear } from './failures-near.ts'

/** Says that sending failed on this device around the offence: the promoter may have met the same. Nothing when it did not. */
export function OutageHint({ offence }: { offence: Temporal.Instant }) {
  const { user } = useActing()
  const failures = failuresNear(useOutbox(user.email) ?? [], offence)
  const [first] = failures
  if (!first) return null
  return (
    <InsetText>
      <p className="govuk-body">
        Around the time of the offence, sending failed {countWords(failures.length, 'time')} on this device, first{' '}
        {dateTimeWords(first.toString())}. If the service could not be reached, the promoter may have been held up too.
      </p>
      <p className="govuk-body">
        <AppLink href={recordPaths.outbox()}>See the failed attempts</AppLink>
      </p>
    </InsetText>
  )
}
