import type { Section58Status } from '../contract/enums/section-58s.ts'
import { isMissing } from './application-answers.ts'
import type { RuleProblem } from './rule-broken.ts'
import { section58ActionOf } from './section-58-states.ts'
import { civilDate, londonDate } from './working-days.ts'

/** What is wrong with a proposed restriction (BR-S58-01; the start by London's date, BR-GEN-25). */
export function checkSection58(
  proposal: { readonly start_date: string; readonly location_types: readonly string[] },
  now: Temporal.Instant,
): RuleProblem[] {
  const problems: RuleProblem[] = []
  if (Temporal.PlainDate.compare(civilDate(proposal.start_date), londonDate(now)) < 0) {
    problems.push({ field: 'start_date', message: 'Start date must be today or in the future', rule: 'BR-S58-01' })
  }
  if (isMissing(proposal.location_types)) {
    const message = 'Select which parts of the street are restricted'
    problems.push({ field: 'location_types', message, rule: 'BR-S58-01' })
  }
  return problems
}

/** A change of status as it goes on the wire (`Section58UpdateStatusRequest`), or a form's half of one. */
export type Section58Change = {
  readonly status: Section58Status
  readonly start_date?: string | null
  readonly cancellation_reason?: string | null
}

/**
 * What is wrong with the answers of a change of status (BR-S58-02, 07). Whether the restriction may be changed so at all is
 * the state table's answer.
 */
export function checkSection58Change(change: Section58Change): RuleProblem[] {
  const problems: RuleProblem[] = []
  const wrong = (field: string, message: string, rule: string) => problems.push({ field, message, rule })
  if (section58ActionOf(change.status) === null) {
    wrong('status', 'A Section 58 is proposed when it is created, not afterwards', 'BR-S58-02')
  }
  if (change.status === 'in_force' && !change.start_date) {
    wrong('start_date', 'Enter the day on which the restriction started', 'BR-S58-07')
  }
  if (change.status !== 'in_force' && change.start_date) {
    wrong('start_date', 'The start date can only change when the restriction is put in force', 'BR-S58-07')
  }
  if (change.status !== 'cancelled' && !isMissing(change.cancellation_reason)) {
    wrong('cancellation_reason', 'A reason can only be given when the restriction is cancelled', 'BR-S58-02')
  }
  return problems
}
