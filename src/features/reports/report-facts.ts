/** What reports say of their numbers: rates, names of months, sentences. Pure, so that it is tested without a screen. */
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { permitOutcomes, type PermitOutcome } from '../../../domain/contract/enums/reports.ts'
import type { getApplicationsReport } from '../../../domain/contract/reports.ts'
import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import { monthsOf } from '../../../domain/rules/report-period.ts'
import { civilDate, nextWorkingDay } from '../../../domain/rules/working-days.ts'
import { countWords, dateWords, shortDate } from '../../../domain/words.ts'

export type ApplicationsRow = AnswerOf<typeof getApplicationsReport>['rows'][number]

interface Days {
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
}

/** A month of a report with a name for plots and tables: "Dec 25", and "Nov 26, to 23rd" where it goes on. */
export interface NamedMonth extends Days {
  readonly key: string
  readonly name: string
  /** The days do not reach over the whole of it. */
  readonly isPartial: boolean
}

export function namedMonths({ from, to }: Days): NamedMonth[] {
  return monthsOf(from, to).map((month) => ({
    ...month,
    key: month.from.toString().slice(0, 7),
    name: `${shortDate(month.from).slice(-3)} ${String(month.from.year).slice(-2)}`,
    isPartial: month.from.day > 1 || month.to.day < month.to.daysInMonth,
  }))
}

/** The month that a row of an answer belongs to. */
export const keyOfMonth = ({ month_from }: { readonly month_from: string }) =>
  civilDate(month_from).toString().slice(0, 7)

export const emptyOutcomes = Object.fromEntries(permitOutcomes.map((outcome) => [outcome, 0])) as Record<
  PermitOutcome,
  number
>

export interface Applications {
  readonly total: number
  readonly outcomes: Readonly<Record<PermitOutcome, number>>
  readonly early_starts: number
  readonly modification_requested: number
}

/** Rows added up. */
export function added(rows: readonly Applications[]): Applications {
  const sum = (of: (row: Applications) => number) => rows.reduce((all, row) => all + of(row), 0)
  return {
    total: sum(({ total }) => total),
    outcomes: Object.fromEntries(
      permitOutcomes.map((outcome) => [outcome, sum(({ outcomes }) => outcomes[outcome])]),
    ) as Record<PermitOutcome, number>,
    early_starts: sum((row) => row.early_starts),
    modification_requested: sum((row) => row.modification_requested),
  }
}

/** Those that were decided or deemed: what rates are out of. */
export const decidedOf = ({ outcomes }: Applications) =>
  outcomes.granted + outcomes.granted_after_changes + outcomes.deemed + outcomes.refused

/** Of a hundred, with one decimal; undefined of nothing. */
export const percentOf = (part: number, whole: number) =>
  whole === 0 ? undefined : Math.round((part / whole) * 1000) / 10

/** "5.1%"; a dash where there was nothing to be a part of. */
export const percentWords = (part: number, whole: number) => {
  const percent = percentOf(part, whole)
  return percent === undefined ? '\u2013' : `${percent.toFixed(1)}%`
}

/** "3.2"; a dash where there was nothing. */
export const perHundredWords = (count: number, of: number) => percentOf(count, of)?.toFixed(1) ?? '\u2013'

/** "4.5"; a dash of nothing. */
export const averageWords = (sum: number, of: number) => (of === 0 ? '\u2013' : (sum / of).toFixed(1))

/** The finding on applications, in a sentence or two. */
export function applicationsSaid(all: Applications, days: Days): string {
  const span = `From ${dateWords(days.from)} to ${dateWords(days.to)}, ${countWords(all.total, 'application was', 'applications were')} sent.`
  const decided = decidedOf(all)
  if (decided === 0) return `${span} None is decided yet.`
  const deemed = `${percentWords(all.outcomes.deemed, decided)} of ${decided.toLocaleString('en-GB')} decided were deemed`
  const refused = `${percentWords(all.outcomes.refused, decided)} were refused`
  const waiting = all.outcomes.waiting
  return `${span} ${deemed} and ${refused}.${waiting > 0 ? ` ${countWords(waiting, 'waits', 'wait')} for a decision.` : ''}`
}

/** How the deemed share went, from the first month with a decision to the last. */
export function trendSaid(shares: readonly (number | undefined)[], names: readonly string[]): string {
  const known = shares.flatMap((share, at) => (share === undefined ? [] : [{ share, name: names[at] ?? '' }]))
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return 'Nothing was decided in these days.'
  if (first === last) return `${first.share.toFixed(1)}% in ${first.name}.`
  const verb = last.share < first.share ? 'fell' : last.share > first.share ? 'rose' : 'stayed'
  const from = verb === 'stayed' ? 'at' : `from ${first.share.toFixed(1)}% in ${first.name} to`
  return `The deemed share ${verb} ${from} ${last.share.toFixed(1)}% in ${last.name}.`
}

/** "3 days before", "On the last day": how far off the deadline was. */
export function daysLeftWords(days: number): string {
  if (days < 0) return 'After the deadline'
  if (days === 0) return 'On the last day'
  return days >= 6 ? '6 days or more before' : `${countWords(days, 'day')} before`
}

/** The end that an extension is begun with: the first working day after the present end that is not past already. */
export function extensionEnd(proposedEnd: string, today: Temporal.PlainDate): Temporal.PlainDate {
  const after = civilDate(proposedEnd).add({ days: 1 })
  return nextWorkingDay(Temporal.PlainDate.compare(after, today) < 0 ? today : after, englandAndWales)
}
