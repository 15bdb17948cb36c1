import { updateSection58Status as endpoint } from '../../../domain/contract/section-58s.ts'
import { checkSection58Change } from '../../../domain/rules/section-58-checks.ts'
import { restrictionEnd, section58StatusOn } from '../../../domain/rules/section-58-dates.ts'
import { section58ActionOf, section58Machine } from '../../../domain/rules/section-58-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import { civilDate, londonDate } from '../../../domain/rules/working-days.ts'
import type { Call } from '../../http/implement.ts'
import { refuseMove, refuseProblems } from '../../http/refusals.ts'
import { outsideWorks, recordEvent } from '../../store/record-event.ts'
import { changeSection58, readSection58, type Section58Row } from '../../store/section-58s.ts'
import { actingRole } from '../acting-role.ts'
import { actorOf } from '../actor.ts'
import { section58Event } from './section-58-events.ts'

type Change = Call<typeof endpoint>

/**
 * Puts a restriction in force from the day given, which may be past, or closes or cancels it (BR-S58-02, 07, 11, 12, 14).
 * Nothing but status, start and the end that follows from it changes. Throws 409 for a move that is not in the table.
 */
export async function updateSection58Status({ db, caller, body, params, now }: Change): Promise<void> {
  const section58 = await readSection58(db, params.section58ReferenceNumber, 'lock')
  refuseProblems(checkSection58Change(body))
  const action = section58ActionOf(body.status)
  if (action === null) throw new Error('A status without an action passed the checks')
  const status = section58StatusOn(londonDate(now), {
    status: section58.section_58_status,
    endOn: civilDate(section58.end_on),
  })
  const move = mayMove(section58Machine, status, action, actingRole(endpoint, caller))
  refuseMove(move)
  const days = daysAfter(section58, body)
  const cancellation_reason = body.cancellation_reason || null
  await changeSection58(db, section58.reference, {
    ...days,
    section_58_status: move.to,
    status_changed_at: now.toString(),
    details: JSON.stringify({ ...section58.details, cancellation_reason }),
  })
  const event = section58Event({ ...section58, ...days }, move.event, cancellation_reason)
  await recordEvent(db, outsideWorks(section58), event, actorOf(caller, body), now)
}

/** The end is counted anew from the start that comes with putting in force (BR-S58-06). */
function daysAfter(section58: Section58Row, { start_date }: Change['body']) {
  if (!start_date) return { start_on: section58.start_on, end_on: section58.end_on }
  const startOn = civilDate(start_date)
  return {
    start_on: startOn.toString(),
    end_on: restrictionEnd(startOn, section58.restriction_duration).toString(),
  }
}
