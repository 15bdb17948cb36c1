import * as endpoints from '../../../domain/contract/works.ts'
import { checkRevert } from '../../../domain/rules/on-site-checks.ts'
import { can } from '../../../domain/rules/permit-states.ts'
import type { Call } from '../../http/implement.ts'
import { refuseMove, refuseProblems } from '../../http/refusals.ts'
import { changePermit } from '../../store/permits.ts'
import { recordEvent } from '../../store/record-event.ts'
import { changeWork } from '../../store/works.ts'
import { actingRole } from '../acting-role.ts'
import { actorOf } from '../actor.ts'
import { stateOf } from '../permits/permit-state.ts'
import { latestPermit } from './latest-permit.ts'
import { moveWork } from './move-work.ts'
import { onSiteEvent } from './on-site-event.ts'
import { settleOverdue } from './settle-overdue.ts'

type RevertStart = typeof endpoints.revertStart

/**
 * Undoes a logged start; an end date that the start had moved comes back (BR-WORK-24, BR-PERMIT-81, 82). Throws 400 without
 * a reason, 409 for immediate works (BR-PERMIT-85) and whenever the state does not allow it.
 */
export async function revertStart({ db, caller, body, work, now }: Call<RevertStart>): Promise<void> {
  refuseProblems(checkRevert(body, 'start'))
  await settleOverdue(db, work, now)
  const permit = await latestPermit(db, work, 'BR-PERMIT-81')
  const answer = can(await stateOf(db, permit, work), 'revert_start', actingRole(endpoints.revertStart, caller), now)
  refuseMove(answer)
  const { before_start, ...details } = permit.details
  await changeWork(db, work.reference, { work_status: moveWork(work.work_status, 'revert_start') })
  await changePermit(db, permit, { actual_start_at: null, ...before_start, details }, now)
  const event = onSiteEvent('work_start_reverted', work.reference, body.revert_reason)
  await recordEvent(db, work, event, actorOf(caller, body), now)
}
