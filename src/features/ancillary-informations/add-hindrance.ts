import { whyNoMoreItems } from '../../../domain/rules/ancillary-information-checks.ts'
import { permitRecordMachine } from '../../../domain/rules/permit-record-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import type { Permit } from '../permits/use-permit.ts'

/** Why the promoter can add nothing beside the works now: the permit is over, or has as many as it may (BR-PERMIT-94). */
export function addHindrance(
  permit: Pick<Permit, 'permit_status'> & Partial<Pick<Permit, 'ancillary_informations'>>,
): string | undefined {
  const { permit_status: status } = permit
  if (status === 'upcoming_enum') return 'The status of this permit is not known here'
  const move = mayMove(permitRecordMachine, status, 'add_ancillary_information', 'Planner')
  if (!move.yes) return move.no
  const kept = (permit.ancillary_informations ?? []).filter((item) => item.ancillary_info_status !== 'removed')
  return whyNoMoreItems(kept.length)
}
