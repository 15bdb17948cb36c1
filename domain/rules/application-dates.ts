import type { ActivityType, PermitStatus, WorkCategory, WorkType } from '../contract/enums/permits.ts'
import { isEarlyStart } from './early-start.ts'
import type { RuleProblem } from './rule-broken.ts'
import { isMissing } from './application-answers.ts'
import { workCategory } from './work-category.ts'
import { civilDate, instantOf, londonDate } from './working-days.ts'
import type { Holidays } from './working-days.ts'

/** The answers about time of an application, as they go on the wire. */
export type ApplicationDates = {
  readonly work_type?: WorkType | null
  readonly activity_type?: ActivityType | null
  readonly immediate_risk?: boolean | null
  readonly is_ttro_required?: boolean | null
  readonly proposed_start_date?: string | null
  readonly proposed_start_time?: string | null
  readonly proposed_end_date?: string | null
  readonly proposed_end_time?: string | null
  readonly early_start_pre_approval?: boolean | null
  readonly pre_approval_authoriser?: string | null
  readonly pre_approval_details?: string | null
  readonly early_start_reason?: string | null
}

export type DatesContext = {
  readonly now: Temporal.Instant
  readonly holidays: Holidays
  /** permits already on the works record, which decide whether a major starts as a PAA (BR-WORK-45 to 47) */
  readonly earlierPermits?: readonly { readonly category: WorkCategory; readonly status: PermitStatus }[]
  /** the permit is the first after a forward plan (BR-WORK-49) */
  readonly progressesPlan?: boolean
  /** a change to a permit, with the start that it has now: tested for an early start only when that moves (BR-ALT-16) */
  readonly changes?: { readonly startOn: Temporal.PlainDate }
}

/** What is wrong with the dates, times and early-start details of an application (BR-PERMIT-13, 20, 21; BR-GEN-25). */
export function dateProblems(application: ApplicationDates, context: DatesContext): RuleProblem[] {
  const problems = [
    ...realDateProblem('proposed_start_date', 'Start date', application.proposed_start_date),
    ...realDateProblem('proposed_end_date', 'End date', application.proposed_end_date),
    ...realTimeProblem('proposed_start_time', 'Start time', application.proposed_start_time),
    ...realTimeProblem('proposed_end_time', 'End time', application.proposed_end_time),
  ]
  if (problems.length > 0) return problems
  return [
    ...orderProblems(application),
    ...startTimeProblems(application, context),
    ...endTimeProblems(application, context),
    ...earlyStartProblems(application, context),
  ]
}

/**
 * The category of an application whose answers allow it to be known, else null (BR-WORK-40 to 47).
 *
 * @throws RangeError if a date is given that does not exist: check the dates first
 */
export function categoryOf(application: ApplicationDates, context: DatesContext): WorkCategory | null {
  const { work_type, proposed_start_date, proposed_end_date } = application
  if (!work_type || !proposed_start_date || !proposed_end_date) return null
  const [startOn, endOn] = [civilDate(proposed_start_date), civilDate(proposed_end_date)]
  const { immediate_risk, is_ttro_required, activity_type } = application
  const { earlierPermits, progressesPlan, holidays } = context
  const progressesPaa = context.changes !== undefined
  return workCategory(
    {
      work_type,
      immediate_risk,
      is_ttro_required,
      activity_type,
      startOn,
      endOn,
      earlierPermits,
      progressesPaa,
      progressesPlan,
    },
    holidays,
  )
}

function orderProblems({ work_type, proposed_start_date, proposed_end_date }: ApplicationDates): RuleProblem[] {
  if (!proposed_start_date || !proposed_end_date) return []
  const [start, end] = [civilDate(proposed_start_date), civilDate(proposed_end_date)]
  const field = 'proposed_end_date'
  if (Temporal.PlainDate.compare(end, start) < 0) {
    return [{ field, message: 'End date must be the same as or after the start date', rule: 'BR-PERMIT-20' }]
  }
  if (work_type === 'planned' && Temporal.PlainDate.compare(end, start.add({ years: 5 })) > 0) {
    return [{ field, message: 'End date must be within 5 years of the start date', rule: 'BR-PERMIT-20' }]
  }
  return []
}

/** A start that a change leaves where it is was in the future when it was asked for: its time is not asked afterwards. */
function startTimeProblems(application: ApplicationDates, { now, changes }: DatesContext): RuleProblem[] {
  const { work_type, proposed_start_date, proposed_start_time } = application
  const field = 'proposed_start_time'
  if (!proposed_start_date) return []
  if (proposed_start_time)
    return sameDayProblem(field, 'Start time', 'start date', proposed_start_time, proposed_start_date)
  const isKept = changes?.startOn.equals(civilDate(proposed_start_date)) ?? false
  const isNeeded = work_type === 'immediate' || (isPast(proposed_start_date, now) && !isKept)
  return isNeeded ? [{ field, message: 'Enter a start time', rule: 'BR-PERMIT-21' }] : []
}

function endTimeProblems(application: ApplicationDates, { now }: DatesContext): RuleProblem[] {
  const { proposed_start_time, proposed_end_date, proposed_end_time } = application
  const field = 'proposed_end_time'
  if (!proposed_end_date) return []
  if (!proposed_end_time) {
    return isPast(proposed_end_date, now) ? [{ field, message: 'Enter an end time', rule: 'BR-PERMIT-21' }] : []
  }
  const sameDay = sameDayProblem(field, 'End time', 'end date', proposed_end_time, proposed_end_date)
  if (sameDay.length > 0 || !proposed_start_time) return sameDay
  const isAfter = Temporal.Instant.compare(instantOf(proposed_end_time), instantOf(proposed_start_time)) > 0
  return isAfter ? [] : [{ field, message: 'End time must be after the start time', rule: 'BR-PERMIT-21' }]
}

/** An early start needs the agreement's author and details, or else a reason; so do the answers that are given unasked (BR-PERMIT-13). */
function earlyStartProblems(application: ApplicationDates, context: DatesContext): RuleProblem[] {
  const category = categoryOf(application, context)
  const agreed = application.early_start_pre_approval
  const start = application.proposed_start_date
  const moves = start && !context.changes?.startOn.equals(civilDate(start))
  const isEarly = category && moves && isEarlyStart(context.now, civilDate(start), category, context.holidays)
  const problem = (field: string, message: string) => ({ field, message, rule: 'BR-PERMIT-13' })
  if (agreed == null) {
    return isEarly ? [problem('early_start_pre_approval', 'Select yes if the authority has agreed')] : []
  }
  if (!agreed) {
    return isMissing(application.early_start_reason)
      ? [problem('early_start_reason', 'Enter why you need to start early')]
      : []
  }
  const problems: RuleProblem[] = []
  if (isMissing(application.pre_approval_authoriser)) {
    problems.push(problem('pre_approval_authoriser', 'Enter who agreed to the early start'))
  }
  if (isMissing(application.pre_approval_details)) {
    problems.push(problem('pre_approval_details', 'Enter details of the agreement'))
  }
  return problems
}

function sameDayProblem(field: string, name: string, dateName: string, time: string, date: string): RuleProblem[] {
  const isSameDay = civilDate(time).equals(civilDate(date))
  return isSameDay ? [] : [{ field, message: `${name} must be on the ${dateName}`, rule: 'BR-GEN-25' }]
}

function isPast(date: string, now: Temporal.Instant): boolean {
  return Temporal.PlainDate.compare(civilDate(date), londonDate(now)) < 0
}

function realDateProblem(field: string, name: string, value: string | null | undefined): RuleProblem[] {
  return !value || isReal(() => civilDate(value))
    ? []
    : [{ field, message: `${name} must be a real date`, rule: 'BR-GEN-10' }]
}

function realTimeProblem(field: string, name: string, value: string | null | undefined): RuleProblem[] {
  const isGood = !value || isReal(() => instantOf(value))
  return isGood ? [] : [{ field, message: `${name} must be a real time, like 09:30`, rule: 'BR-GEN-10' }]
}

function isReal(read: () => unknown): boolean {
  try {
    return read() !== undefined
  } catch {
    return false
  }
}
