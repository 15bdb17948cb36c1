import type { RuleProblem } from './rule-broken.ts'
import { civilDate } from './working-days.ts'

/** Most calendar days of one report, both ends counted: a year and the day that makes it a leap year. */
export const mostReportDays = 366

/** Most calendar days of a performance report of an administrator, both ends counted (BR-CSV-12). */
export const mostPerformanceReportDays = 92

/** What is wrong with the days of a report (BR-REP-18; BR-CSV-12 for the shorter one). */
export function checkReportDays(from: string, to: string, most = mostReportDays): RuleProblem[] {
  const days = civilDate(from).until(civilDate(to)).days + 1
  if (days < 1)
    return [{ field: 'date_to', message: 'The last day must be the same as or after the first day', rule: 'BR-REP-18' }]
  if (days <= most) return []
  const rule = most === mostPerformanceReportDays ? 'BR-CSV-12' : 'BR-REP-18'
  return [{ field: 'date_to', message: `The days must be ${most} or fewer`, rule }]
}

/** A calendar month as far as the days of a report reach into it. */
export interface ReportMonth {
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
}

/** The days cut at the ends of months: the first and the last may be parts of one. */
export function monthsOf(from: Temporal.PlainDate, to: Temporal.PlainDate): ReportMonth[] {
  const months: ReportMonth[] = []
  for (let first = from; Temporal.PlainDate.compare(first, to) <= 0;) {
    const last = first.with({ day: first.daysInMonth })
    months.push({ from: first, to: Temporal.PlainDate.compare(last, to) < 0 ? last : to })
    first = last.add({ days: 1 })
  }
  return months
}
