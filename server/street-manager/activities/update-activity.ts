import * as endpoints from '../../../domain/contract/activities.ts'
import { checkActivity } from '../../../domain/rules/activity-checks.ts'
import { activityMachine } from '../../../domain/rules/activity-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import type { Call } from '../../http/implement.ts'
import { refuseMove, refuseProblems } from '../../http/refusals.ts'
import { changeActivity, readActivity, type ActivityRow } from '../../store/activities.ts'
import { outsideWorks, recordEvent } from '../../store/record-event.ts'
import { actingRole } from '../acting-role.ts'
import { actorOf } from '../actor.ts'
import { dayAnswer, maybeInstantAnswer } from '../wire-dates.ts'
import { activityColumns, activityDetails } from './activity-columns.ts'
import { activityEvent } from './activity-events.ts'

/** Replaces all that may change of an activity; its street and place stay, no earlier version is kept (BR-ACT-02, 11). */
export async function updateActivity({
  db,
  caller,
  body,
  params,
  now,
}: Call<typeof endpoints.updateActivity>): Promise<void> {
  const activity = await readActivity(db, params.activityReferenceNumber, 'lock')
  const startBefore = { start_date: dayAnswer(activity.start_on), start_time: maybeInstantAnswer(activity.start_at) }
  refuseProblems(checkActivity(body, { now, startBefore }))
  const move = mayMove(activityMachine, stateOf(activity), 'edit', actingRole(endpoints.updateActivity, caller))
  refuseMove(move)
  const change = activityColumns(body)
  const details = { ...activityDetails(body), road_category: activity.details.road_category ?? null }
  await changeActivity(db, activity.reference, { ...change, details: JSON.stringify(details) })
  const event = activityEvent({ ...activity, ...change }, move.event)
  await recordEvent(db, outsideWorks(activity), event, actorOf(caller, body), now)
}

/** Cancels an activity for good; it stays on the map, marked (BR-ACT-02, 12). */
export async function cancelActivity({
  db,
  caller,
  body,
  params,
  now,
}: Call<typeof endpoints.cancelActivity>): Promise<void> {
  const activity = await readActivity(db, params.activityReferenceNumber, 'lock')
  const move = mayMove(activityMachine, stateOf(activity), 'cancel', actingRole(endpoints.cancelActivity, caller))
  refuseMove(move)
  const cancelled_reason = body.cancellation_reason || null
  const details = JSON.stringify({ ...activity.details, cancelled_reason })
  await changeActivity(db, activity.reference, { cancelled: true, details })
  const event = activityEvent(activity, move.event, cancelled_reason)
  await recordEvent(db, outsideWorks(activity), event, actorOf(caller, body), now)
}

const stateOf = ({ cancelled }: ActivityRow) => (cancelled ? 'cancelled' : 'added')
