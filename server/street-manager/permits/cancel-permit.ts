import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import * as endpoints from '../../../domain/contract/permits.ts'
import { permitCancellationReasonLabels } from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import { checkCancellation } from '../../../domain/rules/cancellation-checks.ts'
import { can } from '../../../domain/rules/permit-states.ts'
import type { Call } from '../../http/implement.ts'
import { refuseMove, refuseProblems } from '../../http/refusals.ts'
import { changePermit, readPermit } from '../../store/permits.ts'
import { recordEvent } from '../../store/record-event.ts'
import { changeWork } from '../../store/works.ts'
import { actingRole } from '../acting-role.ts'
import { actorOf } from '../actor.ts'
import { endWaitingAlteration } from '../alterations/end-waiting-alteration.ts'
import { moveWork } from '../works/move-work.ts'
import { settleOverdue } from '../works/settle-overdue.ts'
import { permitEvent } from './permit-events.ts'
import { stateOf } from './permit-state.ts'

type CancelPermit = typeof endpoints.cancelPermit

/**
 * Cancels the latest permit and with it the works (BR-PERMIT-58, 59, 66, 67; BR-WORK-26, 27). Throws 400 naming fields,
 * 409 when the state does not allow it.
 */
export async function cancelPermit(call: Call<CancelPermit>): Promise<void> {
  const { db, caller, body, work, params, now } = call
  refuseProblems(checkCancellation(body))
  await settleOverdue(db, work, now)
  const permit = await readPermit(db, params.permitReferenceNumber)
  const answer = can(await stateOf(db, permit, work), 'cancel', actingRole(endpoints.cancelPermit, caller), now)
  refuseMove(answer)
  if (!answer.yes) return
  await changeWork(db, work.reference, { work_status: moveWork(work.work_status, 'cancel') })
  const details = {
    ...permit.details,
    permit_cancellation_reason: body.permit_cancellation_reason,
    permit_cancellation_reason_other: body.permit_cancellation_reason_other,
  }
  await changePermit(db, permit, { permit_status: answer.to, details }, now)
  await recordEvent(db, work, permitEvent(permit, 'permit_cancelled', reasonWords(body)), actorOf(caller, body), now)
  await endWaitingAlteration(db, permit, 'cancel', now)
}

function reasonWords(body: BodyOf<CancelPermit>): string {
  const reason = body.permit_cancellation_reason
  const words = [
    reason && reason !== 'other' ? label(permitCancellationReasonLabels, reason) : '',
    body.permit_cancellation_reason_other ?? '',
    body.additional_comments ?? '',
  ]
  return words.filter((part) => part.trim() !== '').join('. ') || 'No reason given'
}
