import type { AnswerOf, Endpoint, QueryOf, Shapes } from '../../../domain/contract/endpoint.ts'
import type { SortDirection } from '../../../domain/contract/enums/lists.ts'
import { isUsrn } from '../../../domain/references.ts'
import type { RuleProblem } from '../../../domain/rules/rule-broken.ts'
import { implement, type House, type Implementation } from '../../http/implement.ts'
import { invalid, refuseProblems } from '../../http/refusals.ts'
import type { RowsScope } from '../../http/rows-scope.ts'
import type { Database } from '../../store/database.ts'
import { findPage, type ListSource } from '../../store/list-page.ts'
import type { PlaceFilters } from '../../store/list-filters.ts'
import { allOf, type Condition } from '../../store/matching.ts'
import { placesCalled } from '../../store/places.ts'
import { requireFewStreets } from './area-limit.ts'
import { reversedDates } from '../reversed-dates.ts'

/**
 * One list of the Reporting API, declared once: the page on the screen and the CSV export of the same name both come
 * from it (BR-REP-01 to 19, BR-CSV-07).
 */
export interface ReportingList<Filters, AnswerRow> extends ListSource {
  /** Pairs of filters that are a period; a reversed one is refused. */
  readonly periods?: readonly (readonly [keyof Filters & string, keyof Filters & string])[]
  /** Whose rows, and every filter; what was not asked for is undefined. */
  readonly conditions: (filters: Filters, scope: RowsScope, house: House) => readonly (Condition | undefined)[]
  /** What is wrong with the filters at the time of asking; an export that waits is not asked again. */
  readonly check?: (filters: Filters, now: Temporal.Instant) => readonly RuleProblem[]
  /** By `sort_column`, the column to sort by; the first is the default, newest first (BR-REP-12). */
  readonly sorts: Readonly<Record<string, string>>
  /** The rows of these keys as the contract shows them, in the keys' order. */
  readonly rows: (house: House, db: Database, keys: readonly string[]) => Promise<AnswerRow[]>
  /** Filters that say nothing to the caller are taken out here (BR-REP-42). */
  readonly prepare?: (db: Database, filters: Filters, scope: RowsScope) => Promise<Filters>
}

/** What every paged list takes besides its own filters. */
interface PageQuery {
  readonly offset?: number | undefined
  readonly include_total_count?: boolean | undefined
  readonly sort_column?: string | undefined
  readonly sort_direction?: SortDirection | undefined
}

type Filters<S extends Shapes> = QueryOf<Endpoint<S>>
type AnswerRow<S extends Shapes> = AnswerOf<Endpoint<S>> extends { rows: (infer Row)[] } ? Row : never

/** The endpoint that answers a list's pages. */
export function implementList<S extends Shapes>(
  endpoint: Endpoint<S>,
  shapes: S,
  list: ReportingList<Filters<S>, AnswerRow<S>>,
): Implementation {
  return implement(endpoint, shapes, async ({ db, house, query, rows: scope, now }) => {
    const { offset, include_total_count, sort_column, sort_direction } = query as PageQuery
    refuseProblems(list.check?.(query, now) ?? [])
    const condition = await conditionOf(house, list, query, scope)
    const [first = list.key] = Object.values(list.sorts)
    const order = { column: list.sorts[sort_column ?? ''] ?? first, direction: sort_direction ?? 'desc' }
    const asked = { offset: offset ?? 0, counted: include_total_count ?? true }
    const { keys, total_rows, has_next_page } = await findPage(db, list, condition, order, asked)
    const answer = { pagination: { total_rows, has_next_page }, rows: await list.rows(house, db, keys) }
    return answer as never
  })
}

/** The filters checked and turned into one condition; 400 for reversed periods, a USRN that is none, and areas too many. */
export async function conditionOf<F, R>(
  house: House,
  list: ReportingList<F, R>,
  filters: F,
  scope: RowsScope,
): Promise<Condition> {
  refuseProblems(reversedDates<string>(filters as Record<string, unknown>, list.periods ?? []))
  requireUsrn((filters as { usrn?: string | null }).usrn)
  const { geographical_area_reference_number: areas } = filters as { geographical_area_reference_number?: string[] }
  await requireFewStreets(house.db, areas, scope)
  const prepared = list.prepare ? await list.prepare(house.db, filters, scope) : filters
  const usrns_called = await placesCalled(house.db, (filters as PlaceFilters).street_descriptor)
  return allOf(list.conditions({ ...prepared, usrns_called }, scope, house))
}

/** A USRN is a number, not a reference: it is found whole or not at all (BR-GEN-35). */
export function requireUsrn(usrn: string | null | undefined): void {
  if (usrn == null || isUsrn(Number(usrn))) return
  throw invalid([{ field: 'usrn', message: 'Must be a USRN, a number between 100001 and 99999999', rule: 'BR-GEN-35' }])
}
