import type { RuleProblem } from './rule-broken.ts'
import { civilDate, londonDate } from './working-days.ts'

interface DueDates {
  readonly registration_due_date_from?: string | null | undefined
  readonly registration_due_date_to?: string | null | undefined
}

/**
 * Whoever asks for reinstatements that are due says from or until when; between two days only when today is one of them
 * (BR-REIN-33, BR-REP-15).
 */
export function checkDueDates(asked: DueDates, now: Temporal.Instant): RuleProblem[] {
  const { registration_due_date_from: from, registration_due_date_to: to } = asked
  const rule = 'BR-REIN-33'
  if (!from && !to) {
    const message = 'Give the first or the last day on which registration is due'
    return [{ field: 'registration_due_date_from', message, rule }]
  }
  if (!from || !to) return []
  const today = londonDate(now)
  if (civilDate(from).equals(today) || civilDate(to).equals(today)) return []
  return [{ field: 'registration_due_date_to', message: 'One of the two days has to be today', rule }]
}
