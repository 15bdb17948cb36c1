import type { PermitToChange } from '../../../domain/rules/alteration-checks.ts'
import type { ChangeablePermit } from '../../../domain/rules/alteration-types.ts'
import type { Database } from '../../store/database.ts'
import type { PermitRow, WorkRow } from '../../store/work-tables.ts'
import { stateOf } from '../permits/permit-state.ts'
import { dayAnswer, maybeInstantAnswer } from '../wire-dates.ts'

/** A stored permit as the checks of a change see it. */
export function permitToChange(permit: PermitRow): PermitToChange {
  const { hs2_in_act_limits, hs2_highway_exemption, hs2_additional_usrns } = permit.details
  return {
    work_type: permit.work_type,
    work_category: permit.work_category,
    promoter_swa_code: permit.promoter_swa_code,
    proposed_start_date: dayAnswer(permit.proposed_start_on),
    proposed_start_time: maybeInstantAnswer(permit.proposed_start_at),
    actual_start_date: maybeInstantAnswer(permit.actual_start_at),
    hs2_in_act_limits,
    hs2_highway_exemption,
    hs2_additional_usrns,
  }
}

/** A stored permit as the rules see it that say which changes are open. */
export async function changeableState(
  db: Database,
  permit: PermitRow,
  work: Pick<WorkRow, 'work_status'>,
): Promise<ChangeablePermit> {
  return {
    ...(await stateOf(db, permit, work)),
    proposed_end_date: dayAnswer(permit.proposed_end_on),
    hs2_in_act_limits: permit.details.hs2_in_act_limits,
  }
}
