import * as endpoints from '../../../domain/contract/forward-plans.ts'
import { checkPlanDates } from '../../../domain/rules/forward-plan-checks.ts'
import { forwardPlanMachine } from '../../../domain/rules/forward-plan-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import type { Call } from '../../http/implement.ts'
import { refuseMove, refuseProblems } from '../../http/refusals.ts'
import { changeForwardPlan, readForwardPlan } from '../../store/forward-plans.ts'
import { recordEvent } from '../../store/record-event.ts'
import { changeWork, placeColumns } from '../../store/works.ts'
import { actingRole } from '../acting-role.ts'
import { actorOf } from '../actor.ts'
import { moveWork } from '../works/move-work.ts'
import { editableDetails, planColumns } from './create-forward-plan.ts'
import { planEvent } from './plan-events.ts'

type UpdateForwardPlan = typeof endpoints.updateForwardPlan
type CancelForwardPlan = typeof endpoints.cancelForwardPlan

/**
 * Puts new answers in the place of a raised plan's, all at once: what is left out is gone (BR-FP-02, 11). Workstream,
 * authority and street stay. Throws 400 naming fields, 409 when the plan is no longer raised.
 */
export async function updateForwardPlan(call: Call<UpdateForwardPlan>): Promise<void> {
  const { db, caller, body, work, now } = call
  refuseProblems(checkPlanDates(body))
  const plan = await readForwardPlan(db, work.reference)
  refuseMove(
    mayMove(forwardPlanMachine, plan.forward_plan_status, 'edit', actingRole(endpoints.updateForwardPlan, caller)),
  )
  const columns = planColumns(body)
  const details = JSON.stringify({ ...plan.details, ...editableDetails(body) })
  await changeForwardPlan(db, plan.reference, { ...columns, details }, now)
  await changeWork(db, work.reference, {
    ...placeColumns(body.works_coordinates),
    works_location_description: columns.works_location_description,
    description_of_work: columns.description_of_work,
  })
  await recordEvent(db, work, planEvent('forward_plan_edited', plan.reference, columns), actorOf(caller, body), now)
}

/** Cancels a raised plan and with it the works (BR-FP-12, BR-WORK-26). Throws 409 when the plan is no longer raised. */
export async function cancelForwardPlan(call: Call<CancelForwardPlan>): Promise<void> {
  const { db, caller, body, work, now } = call
  const plan = await readForwardPlan(db, work.reference)
  const move = mayMove(
    forwardPlanMachine,
    plan.forward_plan_status,
    'cancel',
    actingRole(endpoints.cancelForwardPlan, caller),
  )
  refuseMove(move)
  if (!move.yes) return
  const details = JSON.stringify({ ...plan.details, cancelled_reason: body.cancelled_reason })
  await changeForwardPlan(db, plan.reference, { forward_plan_status: move.to, details }, now)
  await changeWork(db, work.reference, { work_status: moveWork(work.work_status, 'cancel') })
  const event = planEvent('forward_plan_cancelled', plan.reference, body.cancelled_reason)
  await recordEvent(db, work, event, actorOf(caller, body), now)
}
