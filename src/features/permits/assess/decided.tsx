import { paths } from '../../../app/paths.ts'
import { AppLink } from '../../../components/AppLink.tsx'
import { NotificationBanner } from '../../../components/NotificationBanner.tsx'
import { PageTitle } from '../../../components/PageTitle.tsx'
import { AfterDecision } from '../../assess-queue/after-decision.tsx'
import type { QueuePlace } from '../../assess-queue/assess-queue.ts'
import type { Permit } from '../use-permit.ts'
import type { Decision } from './decision-answers.ts'
import { decidedWords } from './decision-words.ts'

interface DecidedProps {
  permit: Permit
  decision: Decision
  place: QueuePlace | undefined
}

/** It is sent: what is done, and the way on. */
export function Decided({ permit, decision, place }: DecidedProps) {
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
      <AfterDecision place={place} />
    </div>
  )
}

/** "High Street, Marlford". */
export function placeWords({ street_name, town }: Permit): string {
  return [street_name, town].filter(Boolean).join(', ')
}
