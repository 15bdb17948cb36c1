/** What an inspector may do in a day, from four lists, and the orders in which it can be gone through. */
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { listReinspections } from '../../../domain/contract/inspections.ts'
import type { listPermits } from '../../../domain/contract/permits.ts'
import type { listPbiSampleInspections } from '../../../domain/contract/sampling.ts'
import type { listSection81s } from '../../../domain/contract/section-81s.ts'
import { centrePoint, distanceBetween, type Position } from '../../../domain/geometry.ts'
import { civilDate } from '../../../domain/rules/working-days.ts'
import { kindWords } from '../inspections/inspection-facts.ts'

export type VisitKind = 'sample' | 'planned' | 'live' | 'section_81'

export interface Visit {
  /** Unlike that of any other visit. */
  readonly key: string
  readonly kind: VisitKind
  readonly wrn: string
  readonly street: string
  readonly where: string
  readonly who: string
  /** "Category A", "Live site, Routine", "Two-way signals". */
  readonly what: string
  /** Civil day in London by which it is to be done, or on which works end. */
  readonly due?: string
  /** Where it is; the lists of samples, planned inspections and Section 81s do not say. */
  readonly place?: Position
}

type Row<E> = AnswerOf<E> extends { rows: readonly (infer R)[] } ? R : never

interface DayLists {
  readonly samples: readonly Row<typeof listPbiSampleInspections>[]
  readonly planned: readonly Row<typeof listReinspections>[]
  readonly live: readonly Row<typeof listPermits>[]
  readonly section81s: readonly Row<typeof listSection81s>[]
}

export function visitsOf({ samples, planned, live, section81s }: Partial<DayLists>): Visit[] {
  return [
    ...(samples ?? []).map((row): Visit => ({
      ...common(row),
      key: row.pbi_sample_inspection_reference_number,
      kind: 'sample',
      what: row.inspection_category_string,
      due: civilDate(row.sample_expiry_date).toString(),
    })),
    ...(planned ?? []).map((row): Visit => ({
      ...common(row),
      key: `planned ${row.work_reference_number}`,
      kind: 'planned',
      what: kindWords(row),
      due: civilDate(row.inspection_date).toString(),
    })),
    ...(live ?? []).map((row): Visit => ({
      ...common(row),
      key: row.permit_reference_number,
      kind: 'live',
      what: row.traffic_management_type_string,
      due: civilDate(row.proposed_end_date).toString(),
      place: centrePoint(row.works_coordinates as Parameters<typeof centrePoint>[0]),
    })),
    ...(section81s ?? []).map((row): Visit => ({
      ...common(row),
      key: row.section_81_reference_number,
      kind: 'section_81',
      what: [row.section_81_type_string, row.section_81_severity_string].filter(Boolean).join(', '),
    })),
  ]
}

interface Placed {
  readonly work_reference_number: string
  readonly street: string
  readonly location_description: string
  readonly promoter_organisation: string
}

const common = (row: Placed) => ({
  wrn: row.work_reference_number,
  street: row.street,
  where: row.location_description,
  who: row.promoter_organisation,
})

const kinds: readonly VisitKind[] = ['sample', 'planned', 'section_81', 'live']

/** What runs out first on top; what never does comes last. */
export function byDue(visits: readonly Visit[]): Visit[] {
  const late = '9999-12-31'
  return visits.toSorted((a, b) => {
    const [dueA, dueB] = [a.due ?? late, b.due ?? late]
    if (dueA !== dueB) return dueA < dueB ? -1 : 1
    return kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.key < b.key ? -1 : 1)
  })
}

/**
 * A walk from here: always on to the nearest that is left, as the crow flies, in metres. Visits to the same works follow one
 * another. What has no known place comes last, by its date.
 */
export function asRoute(visits: readonly Visit[], from: Position): { visit: Visit; metres?: number }[] {
  const left = byDue(visits.filter(({ place }) => place))
  const route: { visit: Visit; metres?: number }[] = []
  let here = from
  while (left.length > 0) {
    const metresTo = ({ place }: Visit) => (place ? distanceBetween(here, place) : Number.POSITIVE_INFINITY)
    const next = left.reduce((best, visit) => (metresTo(visit) < metresTo(best) ? visit : best))
    route.push({ visit: next, metres: metresTo(next) })
    here = next.place ?? here
    left.splice(left.indexOf(next), 1)
  }
  return [...route, ...byDue(visits.filter(({ place }) => !place)).map((visit) => ({ visit }))]
}
