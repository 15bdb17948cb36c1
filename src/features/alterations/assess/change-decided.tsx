import { recordPaths } from '../../../app/record-paths.ts'
import { AppLink } from '../../../components/AppLink.tsx'
import { NotificationBanner } from '../../../components/NotificationBanner.tsx'
import { PageTitle } from '../../../components/PageTitle.tsx'
import { AfterDecision } from '../../assess-queue/after-decision.tsx'
import type { QueuePlace } from '../../assess-queue/assess-queue.ts'
import { placeWords } from '../../permits/assess/decided.tsx'
import type { Alteration } from '../alteration-query.ts'
import { decidedWords, type ChangeDecision } from './change-decision.ts'

interface ChangeDecidedProps {
  alteration: Alteration
  decision: ChangeDecision
  place: QueuePlace | undefined
}

/** It is sent: what is done, and the way on. */
export function ChangeDecided({ alteration, decision, place }: ChangeDecidedProps) {
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
      <AfterDecision place={place} />
    </div>
  )
}
