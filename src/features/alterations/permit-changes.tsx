import { answerDurationChallenge, reviewDurationChallenge } from '../../../domain/contract/permit-follow-ups.ts'
import { alterationStatusColour } from '../../../domain/labels/alterations.ts'
import { dateWords } from '../../../domain/words.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { SummaryCard } from '../../components/SummaryCard.tsx'
import { Tag } from '../../components/Tag.tsx'
import { ChallengeCard } from '../duration-challenges/challenge-card.tsx'
import { permitSubject } from '../duration-challenges/challenge-subject.ts'
import { ownersOf } from '../permits/owners.ts'
import type { Permit } from '../permits/use-permit.ts'

/** What was changed of a permit, and how its end was challenged; nothing where neither happened. */
export function PermitChanges({ permit }: { permit: Permit }) {
  const may = useMay()
  const owners = ownersOf(permit)
  const { work_reference_number: wrn, permit_reference_number: prn } = permit
  const changes = permit.permit_alterations ?? []
  return (
    <>
      <ChallengeCard
        subject={permitSubject(permit)}
        mayReview={may(reviewDurationChallenge, owners)}
        mayAnswer={may(answerDurationChallenge, owners)}
      />
      {changes.length > 0 ? (
        <SummaryCard title="Changes">
          <ul className="govuk-list govuk-list--spaced">
            {changes.map((change) => (
              <li key={change.permit_alteration_reference_number}>
                <AppLink href={recordPaths.alteration(wrn, prn, change.permit_alteration_reference_number)}>
                  {change.permit_alteration_reference_number}
                </AppLink>{' '}
                <Tag colour={alterationStatusColour(change.alteration_status)}>{change.alteration_status_string}</Tag>
                <span className="app-second">
                  {change.alteration_type_string}, sent {dateWords(change.date_created)}
                </span>
              </li>
            ))}
          </ul>
        </SummaryCard>
      ) : null}
    </>
  )
}
