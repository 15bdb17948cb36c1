import type { ActivityActivityType } from '../contract/enums/activities.ts'
import { isMissing } from './application-answers.ts'
import type { RuleProblem } from './rule-broken.ts'
import { civilDate, endOfLondonDay, instantOf, londonDate } from './working-days.ts'

/** The answers about an activity that depend on each other or on the day, as they go on the wire. */
export type ActivityAnswers = ActivityStart & {
  readonly activity_activity_type: ActivityActivityType
  readonly activity_type_details?: string | null
  readonly end_date: string
  readonly end_time?: string | null
  readonly location_types: readonly string[]
}

type ActivityStart = { readonly start_date: string; readonly start_time?: string | null }

export type ActivityContext = {
  readonly now: Temporal.Instant
  /** when it was to start before this change; absent for a new activity */
  readonly startBefore?: ActivityStart
}

/** What is wrong with an activity, new or changed (BR-ACT-01, 03, 11; BR-GEN-25); empty when it may be stored. */
export function checkActivity(activity: ActivityAnswers, context: ActivityContext): RuleProblem[] {
  const problems: RuleProblem[] = []
  if (activity.activity_activity_type === 'other' && isMissing(activity.activity_type_details)) {
    const message = 'Enter what kind of activity it is'
    problems.push({ field: 'activity_type_details', message, rule: 'BR-ACT-01' })
  }
  if (isMissing(activity.location_types)) {
    const message = 'Select which parts of the street are affected'
    problems.push({ field: 'location_types', message, rule: 'BR-ACT-03' })
  }
  return [...problems, ...startProblems(activity, context), ...endProblems(activity)]
}

function startProblems(activity: ActivityAnswers, { now, startBefore }: ActivityContext): RuleProblem[] {
  const { start_date, start_time } = activity
  if (start_time && !isOnDay(start_time, start_date)) return [otherDay('start_time', 'Start time', 'start date')]
  // BR-ACT-11: one that has begun may be edited as long as its start is left alone
  if (startBefore && isSameStart(activity, startBefore)) return []
  if (Temporal.Instant.compare(startOf(activity), now) > 0) return []
  const field = start_time ? 'start_time' : 'start_date'
  return [{ field, message: 'Start must be in the future', rule: 'BR-ACT-03' }]
}

function endProblems(activity: ActivityAnswers): RuleProblem[] {
  const { end_date, end_time } = activity
  if (end_time && !isOnDay(end_time, end_date)) return [otherDay('end_time', 'End time', 'end date')]
  const endsAt = end_time ? instantOf(end_time) : endOfLondonDay(civilDate(end_date))
  if (Temporal.Instant.compare(endsAt, startOf(activity)) > 0) return []
  return [{ field: end_time ? 'end_time' : 'end_date', message: 'End must be after the start', rule: 'BR-ACT-03' }]
}

/** The time it starts; without one, the first moment of its day. One day of its own is long enough for an activity. */
function startOf({ start_date, start_time }: ActivityStart): Temporal.Instant {
  return start_time ? instantOf(start_time) : endOfLondonDay(civilDate(start_date).subtract({ days: 1 }))
}

function isSameStart(one: ActivityStart, other: ActivityStart): boolean {
  return Temporal.Instant.compare(startOf(one), startOf(other)) === 0 && !one.start_time === !other.start_time
}

const isOnDay = (time: string, day: string) => londonDate(instantOf(time)).equals(civilDate(day))

const otherDay = (field: string, time: string, day: string): RuleProblem => ({
  field,
  message: `${time} must be on the ${day}`,
  rule: 'BR-GEN-25',
})
