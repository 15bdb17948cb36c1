import * as endpoints from '../../../domain/contract/fixed-penalty-notices.ts'
import { fpnStatusLabels } from '../../../domain/labels/fixed-penalty-notices.ts'
import { label } from '../../../domain/labels/words.ts'
import { checkPenaltyStatus } from '../../../domain/rules/fixed-penalty-notice-checks.ts'
import { fixedPenaltyNoticeMachine, penaltyActions } from '../../../domain/rules/fixed-penalty-notice-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import type { Call } from '../../http/implement.ts'
import { refuseMove, refuseProblems } from '../../http/refusals.ts'
import { changeFpn, deleteFpnRow, readFpn } from '../../store/fixed-penalty-notices.ts'
import { deleteFilesOf } from '../../store/files.ts'
import { recordEvent } from '../../store/record-event.ts'
import { actingRole } from '../acting-role.ts'
import { actorOf } from '../actor.ts'
import { fpnEvent } from './fpn-events.ts'

type UpdateFpnStatus = typeof endpoints.updateFpnStatus
type DeleteFpn = typeof endpoints.deleteFpn

/**
 * The promoter accepts or disputes a notice, the authority withdraws it or marks it as paid (BR-FPN-21 to 26). A discount
 * taken late is not refused. Throws 400 for a missing reason, 409 with the state table's sentence.
 */
export async function updateFpnStatus(call: Call<UpdateFpnStatus>): Promise<void> {
  const { db, caller, body, work, params, now } = call
  refuseProblems(checkPenaltyStatus(body))
  const notice = await readFpn(db, params.fpnReferenceNumber)
  const role = actingRole(endpoints.updateFpnStatus, caller)
  const move = mayMove(fixedPenaltyNoticeMachine, notice.fpn_status, penaltyActions[body.fpn_status], role)
  refuseMove(move)
  if (!move.yes) return
  await changeFpn(db, notice.reference, { fpn_status: move.to, status_changed_at: now.toString() })
  const status = label(fpnStatusLabels, move.to)
  const reason = body.status_reason?.trim()
  const details = reason ? `${status}: ${reason}` : status
  await recordEvent(db, work, fpnEvent(notice.reference, move.event, details), actorOf(caller, body), now)
}

/** Deletes a notice that was issued in error, in any status, with its files; its number is not given again (BR-FPN-06). */
export async function deleteFpn({ db, caller, work, params, now }: Call<DeleteFpn>): Promise<void> {
  const reference = params.fpnReferenceNumber
  await deleteFilesOf(db, { type: 'fpn', reference })
  await deleteFpnRow(db, reference)
  await recordEvent(db, work, fpnEvent(reference, 'fpn_deleted', 'Issued in error'), actorOf(caller), now)
}
