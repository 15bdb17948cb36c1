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
import { settleUnits } from '../sites/settle-units.ts'
import { latestPermit } from './latest-permit.ts'
import { moveWork } from './move-work.ts'
import { onSiteEvent } from './on-site-event.ts'

type RevertStop = typeof endpoints.revertStop

/**
 * Undoes a logged stop: the permit has its former status again, the works go on, and what the stop counted of units of
 * inspection is no longer counted (BR-WORK-25, BR-PERMIT-64, 84, 90). Throws
 * 400 without a reason, 409 when the works are not completed or have a newer permit.
 */
export async function revertStop({ db, house, caller, body, work, now }: Call<RevertStop>): Promise<void> {
  refuseProblems(checkRevert(body, 'stop'))
  const permit = await latestPermit(db, work, 'BR-PERMIT-84')
  const answer = can(await stateOf(db, permit, work), 'revert_stop', actingRole(endpoints.revertStop, caller), now)
  refuseMove(answer)
  if (!answer.yes) return
  const details = { ...permit.details, before_stop: undefined }
  await changeWork(db, work.reference, { work_status: moveWork(work.work_status, 'revert_stop') })
  const change = { permit_status: answer.to, assessment_status: answer.assessment, actual_stop_at: null, details }
  await changePermit(db, permit, change, now)
  const event = onSiteEvent('work_stop_reverted', work.reference, body.revert_reason)
  await recordEvent(db, work, event, actorOf(caller, body), now)
  await settleUnits(db, { work, holidays: house.holidays, actor: actorOf(caller, body), now })
}
