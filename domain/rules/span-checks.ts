import type { RuleProblem } from './rule-broken.ts'
import { civilDate, instantOf } from './working-days.ts'

/** Two days that belong together, under the names that they have on the wire. */
export type Span = {
  readonly start: string
  readonly end: string
  readonly endField: string
  /** the rule that puts them in order */
  readonly rule: string
}

/** The end is the same day as the start or later, by the London date (BR-GEN-25). */
export function orderProblems({ start, end, endField, rule }: Span): RuleProblem[] {
  if (Temporal.PlainDate.compare(civilDate(end), civilDate(start)) >= 0) return []
  return [{ field: endField, message: 'End date must be the same as or after the start date', rule }]
}

/** A time that is given with a date is on that date (BR-GEN-25). */
export function sameDayProblems(field: string, time: string | null | undefined, date: string): RuleProblem[] {
  if (!time || civilDate(time).equals(civilDate(date))) return []
  return [{ field, message: 'The time must be on the day that is given with it', rule: 'BR-GEN-25' }]
}

/** Whether the second of two times comes after the first; true when one of them is not given. */
export function isLater(after: string | null | undefined, before: string | null | undefined): boolean {
  return !after || !before || Temporal.Instant.compare(instantOf(after), instantOf(before)) > 0
}
