import type { RuleProblem } from './rule-broken.ts'
import { civilDate } from './working-days.ts'

/** Most calendar days that fees are added up or reconciled for at once, both ends counted: a year. */
export const mostLedgerDays = 366

/** What is wrong with the days that fees are asked for. */
export function checkLedgerDays(from: string | undefined, to: string | undefined): RuleProblem[] {
  if (from === undefined || to === undefined) return []
  const days = civilDate(from).until(civilDate(to)).days + 1
  if (days < 1)
    return [{ field: 'date_to', message: 'The last day must be the same as or after the first day', rule: 'BR-REP-18' }]
  if (days <= mostLedgerDays) return []
  return [{ field: 'date_to', message: `The days must be ${mostLedgerDays} or fewer`, rule: 'BR-FEE-06' }]
}

/** The days cut into stretches of 31 at most, which is the most of one fee report (BR-FEE-06). */
export function reportStretches(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): { from: Temporal.PlainDate; to: Temporal.PlainDate }[] {
  const stretches = []
  for (let first = from; Temporal.PlainDate.compare(first, to) <= 0; first = first.add({ days: 31 })) {
    const last = first.add({ days: 30 })
    stretches.push({ from: first, to: Temporal.PlainDate.compare(last, to) < 0 ? last : to })
  }
  return stretches
}
