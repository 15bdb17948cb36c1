import type { RuleProblem } from './rule-broken.ts'
import { orderProblems } from './span-checks.ts'
import { civilDate } from './working-days.ts'

export interface AskedOrganisationData {
  readonly start_date: string
  readonly end_date: string
}

/** The first day may lie so many days before the last (BR-CSV-13). */
const mostDaysBefore = 30

const rule = 'BR-CSV-13'

/** What is wrong with the days that all data of an organisation are asked for (BR-CSV-13), by the London date. */
export function checkOrganisationData(asked: AskedOrganisationData, today: Temporal.PlainDate): RuleProblem[] {
  const { start_date: start, end_date: end } = asked
  const problems = (['start_date', 'end_date'] as const)
    .filter((field) => Temporal.PlainDate.compare(civilDate(asked[field]), today) >= 0)
    .map((field): RuleProblem => ({ field, message: 'Must be a day in the past', rule }))
  problems.push(...orderProblems({ start, end, endField: 'end_date', rule }))
  if (civilDate(start).until(civilDate(end)).days > mostDaysBefore) {
    problems.push({ field: 'end_date', message: `Must be within ${mostDaysBefore} days of the start date`, rule })
  }
  return problems
}
