import type { ActingRole } from '../../../domain/contract/endpoint.ts'
import type { WorkType } from '../../../domain/contract/enums/permits.ts'
import { forwardPlanMachine } from '../../../domain/rules/forward-plan-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import { refuseMove, refuseProblems } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { changeForwardPlan, forwardPlanOf } from '../../store/forward-plans.ts'
import type { ForwardPlanRow } from '../../store/forward-plans-tables.ts'
import type { WorkRow } from '../../store/work-tables.ts'

/**
 * The plan that the first permit of a works record progresses, when it has one (BR-FP-13). Throws 409 when the plan was
 * cancelled, 400 when the works would be immediate: what is planned ahead is no emergency (BR-FP-04).
 */
export async function planToProgress(
  db: Database,
  work: WorkRow,
  { workType, role }: { readonly workType: WorkType; readonly role: ActingRole },
): Promise<ForwardPlanRow | undefined> {
  const plan = await forwardPlanOf(db, work.reference)
  if (!plan) return undefined
  refuseMove(mayMove(forwardPlanMachine, plan.forward_plan_status, 'progress', role))
  if (workType === 'immediate') {
    const message = 'A forward plan progresses to planned works'
    refuseProblems([{ field: 'work_type', message, rule: 'BR-FP-04' }])
  }
  return plan
}

/** Ends the plan: the works go on with their first permit (BR-FP-03, 13). */
export async function progressForwardPlan(db: Database, plan: ForwardPlanRow, now: Temporal.Instant): Promise<void> {
  await changeForwardPlan(db, plan.reference, { forward_plan_status: 'progressed' }, now)
}
