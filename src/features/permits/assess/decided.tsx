import { dayDate } from '../../../../domain/words.ts'
import { paths } from '../../../app/paths.ts'
import { AppLink } from '../../../components/AppLink.tsx'
import { Button } from '../../../components/Button.tsx'
import { NotificationBanner } from '../../../components/NotificationBanner.tsx'
import { PageTitle } from '../../../components/PageTitle.tsx'
import type { Permit } from '../use-permit.ts'
import type { Decision } from './decision-answers.ts'
import { decidedWords } from './decision-words.ts'
import type { WaitingPermit } from './next-permit.ts'

interface DecidedProps {
  permit: Permit
  decision: Decision
  next: WaitingPermit | undefined
}

/** It is sent: what is done, and the two ways on. */
export function Decided({ permit, decision, next }: DecidedProps) {
  const { work_reference_number: wrn, permit_reference_number: prn } = permit
  return (
    <div className="app-narrow">
      <PageTitle title={`Decision sent for ${permit.street_name}`} size="journey">
        {placeWords(permit)}
      </PageTitle>
      <NotificationBanner kind="success" heading={`Permit ${prn} ${decidedWords[decision]}`} takesFocus>
        <p className="govuk-body">{permit.promoter_organisation} sees it now.</p>
        <p className="govuk-body">
          <AppLink className="govuk-notification-banner__link" href={paths.work(wrn)}>
            Go to works {wrn}
          </AppLink>
        </p>
      </NotificationBanner>
      {next ? (
        <>
          <Button href={paths.assess(next.work_reference_number, next.permit_reference_number)}>
            Next permit to decide
          </Button>
          <p className="govuk-body">
            {next.street}, to decide by {dayDate(next.deadline_date.slice(0, 10))}.
          </p>
        </>
      ) : (
        <p className="govuk-body">
          Nothing else waits for a decision. <AppLink href={paths.permits()}>See all permits</AppLink>
        </p>
      )}
    </div>
  )
}

/** "High Street, Marlford". */
export function placeWords({ street_name, town }: Permit): string {
  return [street_name, town].filter(Boolean).join(', ')
}
