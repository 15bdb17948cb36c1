/** The permit list's filters, order and page in its address, under the contract's own names: a shared link shows the same list. */
import { sortDirections } from '../../../domain/contract/enums/lists.ts'
import {
  laneRentalAssessmentOutcomes,
  permitSortColumns,
  permitStatuses,
  workCategories,
} from '../../../domain/contract/enums/permits.ts'
import { workStatuses } from '../../../domain/contract/enums/works.ts'
import type { QueryOf } from '../../../domain/contract/endpoint.ts'
import type { listPermits } from '../../../domain/contract/permits.ts'
import { civilDate } from '../../../domain/rules/working-days.ts'

type PermitQuery = QueryOf<typeof listPermits>

/** What limits the list. Dates are civil dates in Europe/London; a flag set to false keeps the permits without it. */
export type PermitLimits = Omit<
  PermitQuery,
  'offset' | 'sort_column' | 'sort_direction' | 'swa_code' | 'include_total_count'
>

export type PermitFilters = PermitLimits &
  Pick<PermitQuery, 'sort_column' | 'sort_direction'> & {
    /** 1 for the first page. */
    page: number
  }

export const listFilters = {
  status: permitStatuses,
  work_status: workStatuses,
  work_category: workCategories,
  lane_rental_assessment_outcome: laneRentalAssessmentOutcomes,
} as const

export const textFilters = [
  'street_descriptor',
  'organisation',
  'usrn',
  'permit_reference_number',
  'work_reference_number',
] as const

export const flagFilters = [
  'active_permit_only',
  'is_traffic_sensitive',
  'is_high_impact_traffic_management',
  'is_early_start',
  'is_deemed',
  'is_duration_challenged',
  'ever_modification_requested',
  'has_excavation',
  'has_no_final_registration',
  'lane_rental_charges_potentially_apply',
  'lane_rental_charges_not_agreed',
  'hs2_works_only',
  'consultation_works_only',
  'consent_works_only',
  'unacknowledged_by_ha_only',
] as const

export const dayFilters = [
  'start_date',
  'end_date',
  'work_start_date_from',
  'work_start_date_to',
  'work_end_date_from',
  'work_end_date_to',
  'start_date_created',
  'end_date_created',
  'reasonable_period_end_date_from',
  'reasonable_period_end_date_to',
] as const

export type ListFilter = keyof typeof listFilters
export type TextFilter = (typeof textFilters)[number]
export type FlagFilter = (typeof flagFilters)[number]
export type DayFilter = (typeof dayFilters)[number]

const pageRows = 25
/** The furthest page that an offset of the contract can name. */
const lastPage = 80_000_000

/** A wrong value is left out: an old or mistyped link opens the list rather than an error. */
export function readPermitFilters(search: URLSearchParams): PermitFilters {
  const found: Record<string, unknown> = {}
  for (const [name, known] of Object.entries(listFilters)) {
    const asked = search.getAll(name)
    const values = known.filter((value) => asked.includes(value))
    if (values.length > 0) found[name] = values
  }
  for (const name of textFilters) found[name] = search.get(name)?.trim() || undefined
  for (const name of flagFilters) found[name] = readFlag(search.get(name))
  for (const name of dayFilters) found[name] = readDay(search.get(name))
  const areas = [...new Set(search.getAll(areaFilter).filter(Boolean))]
  if (areas.length > 0) found[areaFilter] = areas
  found['sort_column'] = permitSortColumns.find((column) => column === search.get('sort_column'))
  found['sort_direction'] = sortDirections.find((direction) => direction === search.get('sort_direction'))
  return { ...withoutNothing(found), page: readPage(search.get('page')) }
}

export function printPermitFilters({ page, ...filters }: PermitFilters): URLSearchParams {
  const search = new URLSearchParams()
  for (const name of everyName) {
    const value = filters[name]
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== '') search.append(name, String(one))
    }
  }
  if (page > 1) search.set('page', String(page))
  return search
}

/** The list's question to the service: whole days on the wire, and the page as an offset (BR-REP-01). */
export function permitQuery({ page, ...filters }: PermitFilters): PermitQuery {
  const days = dayFilters.flatMap((name) => (filters[name] ? [[name, `${filters[name]}T00:00:00Z`]] : []))
  return { ...filters, ...Object.fromEntries(days), ...(page > 1 ? { offset: (page - 1) * pageRows } : {}) }
}

/** The same list with other limits begins at its first page. */
export function changed(filters: PermitFilters, change: Partial<PermitFilters>): PermitFilters {
  return { ...withoutNothing({ ...filters, ...change }), page: change.page ?? 1 }
}

/** The list without limits, in the order that was chosen. */
export function cleared({ sort_column, sort_direction }: PermitFilters): PermitFilters {
  return { ...withoutNothing({ sort_column, sort_direction }), page: 1 }
}

/** Areas have no control of their own: no endpoint tells which ones there are. A link may still bring them. */
export const areaFilter = 'geographical_area_reference_number'

const everyName = [
  ...(Object.keys(listFilters) as ListFilter[]),
  ...flagFilters,
  ...textFilters,
  ...dayFilters,
  areaFilter,
  'sort_column',
  'sort_direction',
] as const

function readFlag(text: string | null): boolean | undefined {
  return text === 'true' ? true : text === 'false' ? false : undefined
}

function readDay(text: string | null): string | undefined {
  if (!text) return undefined
  try {
    return civilDate(text).toString()
  } catch {
    return undefined
  }
}

function readPage(text: string | null): number {
  const page = Number(text)
  return Number.isInteger(page) && page >= 1 && page <= lastPage ? page : 1
}

function withoutNothing<T extends object>(values: T): T {
  const given = Object.entries(values).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(given) as T
}
