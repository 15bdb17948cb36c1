import * as endpoints from '../../../domain/contract/works.ts'
import { checkStart } from '../../../domain/rules/on-site-checks.ts'
import { can } from '../../../domain/rules/permit-states.ts'
import { slidEnd } from '../../../domain/rules/validity-period.ts'
import {
  civilDate,
  instantOf,
  londonDate,
  londonInstant,
  londonTime,
  type Holidays,
} from '../../../domain/rules/working-days.ts'
import { dateTimeWords, dateWords } from '../../../domain/words.ts'
import type { Call } from '../../http/implement.ts'
import { refuseMove, refuseProblems } from '../../http/refusals.ts'
import { changePermit, type PermitChange } from '../../store/permits.ts'
import { outsideWorks, recordEvent, type WorkEvent } from '../../store/record-event.ts'
import type { PermitRow } from '../../store/work-tables.ts'
import { changeWork } from '../../store/works.ts'
import { actingRole } from '../acting-role.ts'
import { actorOf } from '../actor.ts'
import { againstStart } from '../governance/against-start.ts'
import { stateOf } from '../permits/permit-state.ts'
import { latestPermit } from './latest-permit.ts'
import { moveWork } from './move-work.ts'
import { onSiteEvent } from './on-site-event.ts'
import { settleOverdue } from './settle-overdue.ts'

type StartWork = typeof endpoints.startWork

/**
 * Logs that works have started (BR-WORK-22, BR-PERMIT-74, 80). A late start inside the validity period moves the end with
 * it on quiet roads (BR-PERMIT-87, 88). Throws 400 for a start in the future, 409 when the permit does not allow a start.
 */
export async function startWork({ db, house, caller, body, work, now }: Call<StartWork>): Promise<void> {
  refuseProblems(checkStart(body, { now }))
  await settleOverdue(db, work, now)
  const permit = await latestPermit(db, work, 'BR-PERMIT-80')
  const answer = can(await stateOf(db, permit, work), 'log_start', actingRole(endpoints.startWork, caller), now)
  refuseMove(answer)
  if (!answer.yes) return
  const startedAt = instantOf(body.actual_start_date)
  const slide = slideOf(permit, londonDate(startedAt), house.holidays)
  const against = await againstStart(db, permit, londonDate(startedAt), house.holidays)
  await changeWork(db, work.reference, { work_status: moveWork(work.work_status, 'log_start') })
  await changePermit(db, permit, { permit_status: answer.to, actual_start_at: startedAt.toString(), ...slide }, now)
  const moved = slide.proposed_end_on ? `. The end date moves to ${dateWords(slide.proposed_end_on)}` : ''
  const details = `Works started on ${dateTimeWords(startedAt)}${moved}`
  const actor = actorOf(caller, body)
  await recordEvent(db, work, onSiteEvent('work_start_logged', work.reference, details), actor, now)
  if (against)
    await recordEvent(
      db,
      outsideWorks({ promoter_swa_code: permit.promoter_swa_code }),
      inSpite(permit, against),
      actor,
      now,
    )
}

/** Told to the promoter alone: governance is its own business, and the contract's history has no word for it. */
const inSpite = (permit: PermitRow, against: string): WorkEvent => ({
  event: 'governance_start_in_spite',
  object_type: 'permit',
  object_reference: permit.reference,
  topic: 'Governance',
  details: `Works started although governance said no. ${against}`,
  visible_to: permit.promoter_swa_code,
})

type Slide = Pick<PermitChange, 'proposed_end_on' | 'proposed_end_at' | 'reasonable_period_end_on' | 'details'>

/** What a late start changes: nothing, or the end, its time and the reasonable period when that was the same day (BR-PERMIT-96). */
function slideOf(permit: PermitRow, actualStartOn: Temporal.PlainDate, holidays: Holidays): Slide {
  const endOn = civilDate(permit.proposed_end_on)
  const moved = slidEnd(
    {
      startOn: civilDate(permit.proposed_start_on),
      endOn,
      actualStartOn,
      category: permit.work_category,
      roadCategory: permit.road_category,
      isTrafficSensitive: permit.is_traffic_sensitive,
    },
    holidays,
  )
  if (moved.equals(endOn)) return {}
  const { proposed_end_on, proposed_end_at, reasonable_period_end_on } = permit
  const isAgreedEnd = reasonable_period_end_on !== proposed_end_on
  return {
    proposed_end_on: moved.toString(),
    proposed_end_at: proposed_end_at && londonInstant(moved, londonTime(proposed_end_at)).toString(),
    reasonable_period_end_on: isAgreedEnd ? reasonable_period_end_on : moved.toString(),
    details: {
      ...permit.details,
      before_start: {
        proposed_end_on,
        proposed_end_at: proposed_end_at?.toString() ?? null,
        reasonable_period_end_on,
      },
    },
  }
}
