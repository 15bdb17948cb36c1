import * as endpoints from '../../../domain/contract/works.ts'
import { checkStop } from '../../../domain/rules/on-site-checks.ts'
import { can } from '../../../domain/rules/permit-states.ts'
import { instantOf } from '../../../domain/rules/working-days.ts'
import { dateTimeWords } from '../../../domain/words.ts'
import type { Call } from '../../http/implement.ts'
import { refuseMove, refuseProblems } from '../../http/refusals.ts'
import { recordGrant } from '../../store/chargeable-events.ts'
import { changePermit } from '../../store/permits.ts'
import { recordEvent, systemActor } from '../../store/record-event.ts'
import { changeWork } from '../../store/works.ts'
import { actingRole } from '../acting-role.ts'
import { actorOf } from '../actor.ts'
import { endWaitingAlteration } from '../alterations/end-waiting-alteration.ts'
import { permitEvent } from '../permits/permit-events.ts'
import { stateOf } from '../permits/permit-state.ts'
import { settleProgressedPaa } from '../permits/settle-progressed-paa.ts'
import { settleUnits } from '../sites/settle-units.ts'
import { maybeInstantAnswer } from '../wire-dates.ts'
import { latestPermit } from './latest-permit.ts'
import { moveWork } from './move-work.ts'
import { onSiteEvent } from './on-site-event.ts'
import { settleOverdue } from './settle-overdue.ts'

type StopWork = typeof endpoints.stopWork

/**
 * Logs that works have stopped and closes their permit (BR-WORK-23, BR-PERMIT-62, 63, 83); the units of inspection are
 * counted (BR-PERMIT-90). Immediate works that nobody has looked at are granted by it; where somebody has, the decision follows the stop (BR-PERMIT-48, 75, 79). Throws 400 for a
 * time that cannot be, 409 when no works are in progress.
 */
export async function stopWork({ db, house, caller, body, work, now }: Call<StopWork>): Promise<void> {
  await settleOverdue(db, work, now)
  const permit = await latestPermit(db, work, 'BR-PERMIT-83')
  refuseProblems(checkStop(body, { actual_start_date: maybeInstantAnswer(permit.actual_start_at) }, { now }))
  const answer = can(await stateOf(db, permit, work), 'log_stop', actingRole(endpoints.stopWork, caller), now)
  refuseMove(answer)
  if (!answer.yes) return
  const stoppedAt = instantOf(body.actual_stop_date)
  const { permit_status, assessment_status } = permit
  await changeWork(db, work.reference, { work_status: moveWork(work.work_status, 'log_stop') })
  await changePermit(
    db,
    permit,
    {
      permit_status: answer.to,
      assessment_status: answer.assessment,
      actual_stop_at: stoppedAt.toString(),
      details: { ...permit.details, before_stop: { permit_status, assessment_status } },
    },
    now,
  )
  const details = `Works stopped on ${dateTimeWords(stoppedAt)}`
  await recordEvent(db, work, onSiteEvent('work_stop_logged', work.reference, details), actorOf(caller, body), now)
  await endWaitingAlteration(db, permit, 'cancel', now)
  await settleUnits(db, { work, holidays: house.holidays, actor: actorOf(caller, body), now })
  if (answer.assessment === 'granted_auto' && assessment_status !== 'granted_auto') {
    const event = permitEvent(permit, 'permit_granted', 'Granted automatically: the works stopped before a decision')
    await recordEvent(db, work, event, systemActor(work.highway_authority_swa_code), now)
    await settleProgressedPaa(db, { work, decided: permit, result: 'granted' }, now)
    await recordGrant(db, permit, now)
  }
}
