import { financialYearStart } from './inspection-units.ts'
import type { RuleProblem } from './rule-broken.ts'

/** The first day of the financial quarter that a day is in: 1 April, 1 July, 1 October or 1 January (BR-PBI-20). */
export function quarterStart(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.with({ day: 1, month: day.month - ((day.month - 1) % 3) })
}

/** The first day of the quarter after one. */
export function nextQuarter(start: Temporal.PlainDate): Temporal.PlainDate {
  return start.add({ months: 3 })
}

/** The last day of the quarter that begins on a day. */
export function quarterEnd(start: Temporal.PlainDate): Temporal.PlainDate {
  return nextQuarter(start).subtract({ days: 1 })
}

/** Whether it is the last of its financial year, after which targets are not carried on (BR-PBI-23, 38). */
export function isLastOfYear(start: Temporal.PlainDate): boolean {
  return start.month === 1
}

/** For people (BR-PBI-39): `Q3 October–December 2026`. */
export function quarterWords(start: Temporal.PlainDate): string {
  const names = ['Q4 January–March', 'Q1 April–June', 'Q2 July–September', 'Q3 October–December']
  return `${names[Math.floor((start.month - 1) / 3)]} ${start.year}`
}

/** A quarter of an authority that has been started. */
export type StartedQuarter = { readonly start: Temporal.PlainDate; readonly status: 'in_progress' | 'ended' }

export type StartContext = {
  readonly today: Temporal.PlainDate
  /** the authority's latest quarter; none before the first */
  readonly latest: StartedQuarter | undefined
  /** targets that wait for a quarter */
  readonly targets: number
}

/**
 * What is wrong with starting a quarter (BR-PBI-21, 36 to 38), apart from one that is in progress. "Enough samples" is at
 * least one target; a new financial year begins with targets of its own.
 */
export function startProblems(start: Temporal.PlainDate, { today, latest, targets }: StartContext): RuleProblem[] {
  const wrong = (message: string, rule: string) => [{ field: 'start_date', message, rule }]
  if (!quarterStart(start).equals(start)) {
    return wrong('A quarter starts on 1 April, 1 July, 1 October or 1 January', 'BR-PBI-36')
  }
  if (Temporal.PlainDate.compare(start, today) > 0) return wrong('The quarter has not begun yet', 'BR-PBI-21')
  if (latest && !mayFollow(latest.start, start)) {
    return wrong(`The next quarter is ${quarterWords(nextQuarter(latest.start))}`, 'BR-PBI-21')
  }
  return targets > 0 ? [] : wrong('Set a target for at least one promoter first', 'BR-PBI-37')
}

/** In one financial year no quarter is left out; another year may begin with any (BR-PBI-21, 38). */
function mayFollow(latest: Temporal.PlainDate, start: Temporal.PlainDate): boolean {
  const isSameYear = financialYearStart(latest).equals(financialYearStart(start))
  return isSameYear ? start.equals(nextQuarter(latest)) : Temporal.PlainDate.compare(start, latest) > 0
}

/** Whether the end of a quarter can be undone: today is still inside it (BR-PBI-24, 36, 38). */
export function isCurrentQuarter(start: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  return quarterStart(today).equals(start)
}

/** The quarter that a target set now is for: the one in progress, else the next that can be started (BR-PBI-22). */
export function quarterOfNewTarget(today: Temporal.PlainDate, latest: StartedQuarter | undefined): Temporal.PlainDate {
  const current = quarterStart(today)
  if (!latest) return current
  if (latest.status === 'in_progress') return latest.start
  const next = nextQuarter(latest.start)
  return Temporal.PlainDate.compare(next, current) > 0 ? next : current
}

/** First days of the quarters that may be started now, the current one first (BR-PBI-21, 36 to 38). */
export function lawfulStarts(context: StartContext): Temporal.PlainDate[] {
  const current = quarterStart(context.today)
  const lately = Array.from({ length: quartersBack + 1 }, (_, at) => current.subtract({ months: 3 * at }))
  return lately.filter((start) => startProblems(start, context).length === 0)
}

/** A year back: nobody starts what is longer over. */
const quartersBack = 3
