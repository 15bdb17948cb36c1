import { dayDate } from '../../../../domain/words.ts'
import { recordPaths } from '../../../app/record-paths.ts'
import { AppLink } from '../../../components/AppLink.tsx'
import { Button } from '../../../components/Button.tsx'
import { NotificationBanner } from '../../../components/NotificationBanner.tsx'
import { PageTitle } from '../../../components/PageTitle.tsx'
import { placeWords } from '../../permits/assess/decided.tsx'
import type { Alteration } from '../alteration-query.ts'
import { decidedWords, type ChangeDecision } from './change-decision.ts'
import type { WaitingChange } from './next-change.ts'

interface ChangeDecidedProps {
  alteration: Alteration
  decision: ChangeDecision
  next: WaitingChange | undefined
}

/** It is sent: what is done, and the two ways on. */
export function ChangeDecided({ alteration, decision, next }: ChangeDecidedProps) {
  const { original, permit_alteration_reference_number: ref } = alteration
  const { work_reference_number: wrn, permit_reference_number: prn } = original
  return (
    <div className="app-narrow">
      <PageTitle title={`Decision sent for ${original.street_name}`} size="journey">
        {placeWords(original)}
      </PageTitle>
      <NotificationBanner kind="success" heading={`Change ${ref} ${decidedWords[decision]}`} takesFocus>
        <p className="govuk-body">{original.promoter_organisation} sees it now.</p>
        <p className="govuk-body">
          <AppLink className="govuk-notification-banner__link" href={recordPaths.alteration(wrn, prn, ref)}>
            See the change
          </AppLink>
        </p>
      </NotificationBanner>
      {next ? (
        <>
          <Button
            href={recordPaths.alteration(
              next.work_reference_number,
              next.permit_reference_number,
              next.alteration_reference_number,
              'assess',
            )}
          >
            Assess next
          </Button>
          <p className="govuk-body">
            {next.street}, {next.alteration_type_string.toLowerCase()}, to decide by{' '}
            {dayDate(next.deadline_date.slice(0, 10))}.
          </p>
        </>
      ) : (
        <p className="govuk-body">
          No other change waits for a decision.{' '}
          <AppLink href={recordPaths.list('alterations')}>See all changes</AppLink>
        </p>
      )}
    </div>
  )
}
