import type { ChosenInspectionCategory, InspectionType } from '../contract/enums/inspections.ts'
import type { InspectedWorks } from './failed-area-checks.ts'
import { typeProblems } from './inspection-checks.ts'
import type { RuleProblem } from './rule-broken.ts'
import { civilDate, instantOf, londonDate } from './working-days.ts'

/** A planned visit, by whatever request it comes. */
export type Reinspection = {
  readonly type: InspectionType
  readonly category?: ChosenInspectionCategory | null
  /** Date as the wire carries it; its London day counts. */
  readonly date: string
  readonly dateTime?: string | null
}

/** What the request calls the fields: `scheduled_inspection` or `reinspection`. */
type Prefix = 'scheduled_inspection' | 'reinspection'

/**
 * What is wrong with a planned visit: a day from today on, a time still to come on the same day, a type with its category
 * (BR-INSP-41, BR-GEN-25).
 */
export function checkReinspection(
  visit: Reinspection,
  works: Pick<InspectedWorks, 'work_status'>,
  now: Temporal.Instant,
  prefix: Prefix,
): RuleProblem[] {
  const day = civilDate(visit.date)
  const problems = typeProblems(visit.type, visit.category, works, {
    type: `${prefix}_type`,
    category: `${prefix}_category`,
  })
  if (Temporal.PlainDate.compare(day, londonDate(now)) < 0) {
    const message = 'The date must be today or later'
    problems.push({ field: `${prefix}_date`, message, rule: 'BR-INSP-41' })
  }
  if (visit.dateTime != null) problems.push(...timeProblems(instantOf(visit.dateTime), day, now, `${prefix}_date_time`))
  return problems
}

function timeProblems(
  at: Temporal.Instant,
  day: Temporal.PlainDate,
  now: Temporal.Instant,
  field: string,
): RuleProblem[] {
  if (!londonDate(at).equals(day)) {
    return [{ field, message: 'The time must be on the same day as the date', rule: 'BR-INSP-41' }]
  }
  const isToCome = Temporal.Instant.compare(at, now) > 0
  return isToCome ? [] : [{ field, message: 'The time must be in the future', rule: 'BR-INSP-41' }]
}

/** The reinspection half of an inspection as it goes on the wire. */
export type ReinspectionAnswers = {
  readonly inspection_type: InspectionType
  readonly inspection_category?: ChosenInspectionCategory | null
  readonly reinspection_date?: string | null
  readonly reinspection_date_time?: string | null
  readonly reinspection_type?: InspectionType | null
  readonly reinspection_category?: ChosenInspectionCategory | null
}

/**
 * The visit that an inspection asks for; null when it gives no date. Type and category are the inspection's own unless
 * both are given; Section 81 has no category to give (BR-INSP-42).
 */
export function reinspectionOf(answers: ReinspectionAnswers): Reinspection | null {
  const { reinspection_date: date, reinspection_type: type, reinspection_category: category } = answers
  if (date == null) return null
  const dateTime = answers.reinspection_date_time ?? null
  if (type === 'section_81') return { type, category: category ?? null, date, dateTime }
  if (type != null && category != null) return { type, category, date, dateTime }
  return { type: answers.inspection_type, category: answers.inspection_category ?? null, date, dateTime }
}

/** What is wrong with the visit that an inspection asks for; a time needs its date (BR-INSP-41, 42). */
export function checkReinspectionOf(
  answers: ReinspectionAnswers,
  works: Pick<InspectedWorks, 'work_status'>,
  now: Temporal.Instant,
): RuleProblem[] {
  const visit = reinspectionOf(answers)
  if (visit) return checkReinspection(visit, works, now, 'reinspection')
  const message = 'Enter the date of the reinspection'
  return answers.reinspection_date_time == null ? [] : [{ field: 'reinspection_date', message, rule: 'BR-INSP-41' }]
}
