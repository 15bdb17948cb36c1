import { createComment } from '../../../domain/contract/comments.ts'
import { recordInspection } from '../../../domain/contract/inspections.ts'
import { linkNonCompliance, respondToNonCompliance } from '../../../domain/contract/non-compliances.ts'
import { createPermit } from '../../../domain/contract/permits.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { ButtonGroup } from '../../components/ButtonGroup.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { ownersOf } from '../permits/owners.ts'
import type { Work } from '../works/use-work.ts'
import { isAskedForDate } from './non-compliance-facts.ts'
import type { NonCompliance } from './use-non-compliance.ts'

/** The next steps of each side; the green button is the one that the other side waits for. */
export function NonComplianceActions({ nonCompliance, work }: { nonCompliance: NonCompliance; work: Work }) {
  const { role } = useActing()
  const may = useMay()
  const owners = ownersOf(work)
  const { work_reference_number: wrn, non_compliance_reference_number: ref } = nonCompliance
  const isReady = nonCompliance.promoter_response_status === 'works_complete_ready_for_inspection'
  const isAsked = isAskedForDate(nonCompliance, role)
  const isAuthority = role === 'HighwayAuthority'
  if (nonCompliance.non_compliance_status !== 'issued') {
    return (
      <InsetText>
        This non-compliance is {nonCompliance.non_compliance_status_string.toLowerCase()}. Nothing more can be said to
        it.
      </InsetText>
    )
  }
  if (!may(createComment, owners)) {
    return (
      <InsetText>
        You can read this non-compliance. {work.promoter_organisation} and {work.highway_authority} act on it.
      </InsetText>
    )
  }
  const inspect = recordPaths.newInspection(wrn, `?non_compliance=${encodeURIComponent(ref)}`)
  const activePermit = work.active_permit?.permit_reference_number
  return (
    <ButtonGroup>
      {may(respondToNonCompliance, owners) ? (
        <Button
          href={recordPaths.nonCompliance(wrn, ref, 'respond')}
          variant={isAsked || (!isAuthority && !nonCompliance.promoter_response_status) ? 'primary' : 'secondary'}
        >
          Answer
        </Button>
      ) : null}
      {may(recordInspection, owners) ? (
        <Button href={inspect} variant={isReady && !isAsked ? 'primary' : 'secondary'}>
          Record a follow-up inspection
        </Button>
      ) : null}
      {may(createPermit, owners) ? (
        <AppLink href={paths.apply(`?work=${encodeURIComponent(wrn)}&non_compliance=${encodeURIComponent(ref)}`)}>
          Apply for a remedial permit
        </AppLink>
      ) : null}
      {activePermit && may(linkNonCompliance, owners) ? (
        <AppLink href={`${recordPaths.links(wrn, activePermit)}?non_compliance=${encodeURIComponent(ref)}`}>
          Link a permit
        </AppLink>
      ) : null}
      {isAuthority && may(respondToNonCompliance, owners) ? (
        <AppLink href={recordPaths.nonCompliance(wrn, ref, 'withdraw')}>Withdraw</AppLink>
      ) : null}
      <AppLink href={`${paths.work(wrn, 'comments')}?about=${encodeURIComponent(ref)}`}>Comment on it</AppLink>
    </ButtonGroup>
  )
}
