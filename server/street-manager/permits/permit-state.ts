import type { PermitState } from '../../../domain/rules/permit-states.ts'
import { waitingAlteration } from '../../store/alterations.ts'
import type { Database } from '../../store/database.ts'
import { hasReinstatement } from '../../store/sites.ts'
import type { PermitRow, WorkRow } from '../../store/work-tables.ts'
import { dayAnswer, maybeInstantAnswer } from '../wire-dates.ts'

/** A stored permit as the state tables of the rules see it, with what hangs on it. */
export async function stateOf(
  db: Database,
  permit: PermitRow,
  work: Pick<WorkRow, 'work_status'>,
): Promise<PermitState> {
  return {
    permit_status: permit.permit_status,
    assessment_status: permit.assessment_status,
    work_category: permit.work_category,
    work_type: permit.work_type,
    work_status: work.work_status,
    deadline_date: dayAnswer(permit.deadline_on),
    actual_start_date: maybeInstantAnswer(permit.actual_start_at),
    actual_stop_date: maybeInstantAnswer(permit.actual_stop_at),
    ever_modification_requested: permit.ever_modification_requested,
    final_reinstatement: permit.final_reinstatement,
    hs2_in_act_limits: permit.details.hs2_in_act_limits ?? null,
    hs2_highway_exemption: permit.details.hs2_highway_exemption ?? null,
    is_latest: permit.is_active,
    has_reinstatement: await hasReinstatement(db, permit.reference),
    has_change_waiting: (await waitingAlteration(db, permit.reference)) !== undefined,
    status_before_stop: permit.details.before_stop?.permit_status ?? null,
  }
}
