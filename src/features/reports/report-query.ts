/** What a report is narrowed to, in its address; and the lists that count the same rows. Pure, so that it is tested without a screen. */
import { workCategories, type WorkCategory } from '../../../domain/contract/enums/permits.ts'
import { checkReportDays } from '../../../domain/rules/report-period.ts'

type Day = Temporal.PlainDate

export const periods = {
  'last-12-months': 'Last 12 months',
  'last-3-months': 'Last 3 months',
  'this-month': 'This month',
  'last-month': 'Last month',
  'this-financial-year': 'This financial year',
  'last-financial-year': 'Last financial year',
} as const
export type PeriodName = keyof typeof periods
const usual: PeriodName = 'last-12-months'

/** In the place of areas: all streets, whatever areas the person has chosen; as in the lists. */
const everyArea = 'all'

export interface ReportView {
  /** `days` for those that the person typed. */
  readonly period: PeriodName | 'days'
  readonly from: Day
  readonly to: Day
  /** None: all. */
  readonly areas: readonly string[]
  readonly organisation: string
  readonly workstream: string
  /** None: all. */
  readonly categories: readonly WorkCategory[]
}

export function readReport(search: URLSearchParams, today: Day, usualAreas: readonly string[] = []): ReportView {
  const typed = typedDays(search)
  const period = (Object.keys(periods) as PeriodName[]).find((name) => name === search.get('period')) ?? usual
  const areas = search.getAll('geographical_area_reference_number').filter(Boolean)
  return {
    ...(typed ? { period: 'days', ...typed } : { period, ...daysOf(period, today) }),
    areas: areas.length === 0 ? usualAreas : areas.filter((area) => area !== everyArea),
    organisation: search.get('organisation')?.trim() ?? '',
    workstream: search.get('workstream_prefix') ?? '',
    categories: workCategories.filter((category) => search.getAll('work_category').includes(category)),
  }
}

/** The address of the view, areas always said: a link that is shared shows the same report. */
export function printReport(view: ReportView): string {
  const search = new URLSearchParams()
  if (view.period === 'days') {
    search.set('date_from', view.from.toString())
    search.set('date_to', view.to.toString())
  } else search.set('period', view.period)
  for (const area of view.areas.length === 0 ? [everyArea] : view.areas) {
    search.append('geographical_area_reference_number', area)
  }
  if (view.organisation) search.set('organisation', view.organisation)
  if (view.workstream) search.set('workstream_prefix', view.workstream)
  for (const category of view.categories) search.append('work_category', category)
  return `?${search}`
}

/** The question to the service; `withCategory` where what is counted has one. */
export function queryOfReport(view: ReportView, withCategory: boolean) {
  return { date_from: view.from.toString(), date_to: view.to.toString(), ...narrowedTo(view, withCategory) }
}

export function narrowedTo(view: ReportView, withCategory: boolean) {
  return {
    ...(view.areas.length > 0 ? { geographical_area_reference_number: [...view.areas] } : {}),
    ...(view.organisation ? { organisation: view.organisation } : {}),
    ...(view.workstream ? { workstream_prefix: [view.workstream] } : {}),
    ...(withCategory && view.categories.length > 0 ? { work_category: [...view.categories] } : {}),
  }
}

type Limits = Readonly<Record<string, string | readonly string[]>>

/**
 * The query string of a list that shows what a number counts; undefined where the list cannot say it: no list is narrowed
 * by workstream.
 */
export function listQuery(view: ReportView, limits: Limits, withCategory: boolean): string | undefined {
  if (view.workstream) return undefined
  const search = new URLSearchParams()
  for (const area of view.areas.length === 0 ? [everyArea] : view.areas) {
    search.append('geographical_area_reference_number', area)
  }
  const given: Limits = {
    ...(view.organisation ? { organisation: view.organisation } : {}),
    ...(withCategory && view.categories.length > 0 ? { work_category: view.categories } : {}),
    ...limits,
  }
  for (const [name, value] of Object.entries(given)) {
    for (const one of typeof value === 'string' ? [value] : value) search.append(name, one)
  }
  return `?${search}`
}

function typedDays(search: URLSearchParams): { from: Day; to: Day } | undefined {
  try {
    const [from, to] = [search.get('date_from') ?? '', search.get('date_to') ?? '']
    if (checkReportDays(from, to).length > 0) return undefined
    return { from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to) }
  } catch {
    return undefined
  }
}

function daysOf(period: PeriodName, today: Day): { from: Day; to: Day } {
  const month = today.with({ day: 1 })
  const april = today.with({ day: 1, month: 4 })
  const year = Temporal.PlainDate.compare(april, today) <= 0 ? april : april.subtract({ years: 1 })
  switch (period) {
    case 'last-12-months':
      return { from: month.subtract({ months: 11 }), to: today }
    case 'last-3-months':
      return { from: month.subtract({ months: 2 }), to: today }
    case 'this-month':
      return { from: month, to: today }
    case 'last-month':
      return { from: month.subtract({ months: 1 }), to: month.subtract({ days: 1 }) }
    case 'this-financial-year':
      return { from: year, to: today }
    default:
      return { from: year.subtract({ years: 1 }), to: year.subtract({ days: 1 }) }
  }
}
