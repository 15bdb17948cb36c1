import { deleteInspection, respondToInspection, withdrawInspection } from '../../../domain/contract/inspections.ts'
import { createComment } from '../../../domain/contract/comments.ts'
import { issueFpn } from '../../../domain/contract/fixed-penalty-notices.ts'
import { isFailed } from '../../../domain/rules/inspection-matrix.ts'
import { outcomeStateOf } from '../../../domain/rules/inspection-outcome-states.ts'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { ButtonGroup } from '../../components/ButtonGroup.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { ownersOf } from '../permits/owners.ts'
import type { Work } from '../works/use-work.ts'
import { answersFor, waitsFor } from './inspection-facts.ts'
import type { Inspection } from './use-inspection.ts'

/** What may be done with an inspection now, the answer that it waits for first. */
export function InspectionActions({ inspection, work }: { inspection: Inspection; work: Work }) {
  const { role } = useActing()
  const may = useMay()
  const now = useNow()
  const owners = ownersOf(work)
  const wrn = inspection.work_reference_number
  const ref = inspection.inspection_reference_number
  const state = outcomeStateOf(inspection)
  const mayAnswer = may(respondToInspection, owners)
  const canAnswer = mayAnswer && answersFor(inspection, role, now).some(({ may: open }) => open.yes)
  const hasFailed = state !== 'withdrawn' && isFailed(inspection.inspection_outcome)
  if (!may(createComment, owners)) {
    return (
      <InsetText>
        You can read this inspection. {work.promoter_organisation} and {work.highway_authority} act on it.
      </InsetText>
    )
  }
  return (
    <ButtonGroup>
      {canAnswer ? (
        <Button
          href={recordPaths.inspection(wrn, ref, 'respond')}
          variant={waitsFor(inspection, role, now) ? 'primary' : 'secondary'}
        >
          Answer this inspection
        </Button>
      ) : null}
      {hasFailed && may(issueFpn, owners) ? (
        <AppLink href={`${recordPaths.newFixedPenaltyNotice(wrn)}?inspection=${encodeURIComponent(ref)}`}>
          Issue a fixed penalty notice
        </AppLink>
      ) : null}
      {state !== 'withdrawn' && may(withdrawInspection, owners) ? (
        <AppLink href={recordPaths.inspection(wrn, ref, 'withdraw')}>Withdraw</AppLink>
      ) : null}
      {may(deleteInspection, owners) ? (
        <AppLink href={recordPaths.inspection(wrn, ref, 'delete')}>Delete</AppLink>
      ) : null}
      <AppLink href={`${paths.work(wrn, 'comments')}?about=${encodeURIComponent(ref)}`}>Comment on it</AppLink>
    </ButtonGroup>
  )
}
