import { sql, type SqlBool } from 'kysely'
import type { QueryOf } from '../../domain/contract/endpoint.ts'
import type { listReinstatementsDue } from '../../domain/contract/sites.ts'
import { stopsWithRegistrationDue } from '../../domain/rules/reinstatement-dates.ts'
import { civilDate, type Holidays } from '../../domain/rules/working-days.ts'
import type { RowsScope } from '../http/rows-scope.ts'
import type { Database } from './database.ts'
import { ownRows, placeConditions } from './list-filters.ts'
import { inOrderOf } from './in-order-of.ts'
import { dayBetween, partOfReference, type Condition } from './matching.ts'

export type ReinstatementsDueFilters = QueryOf<typeof listReinstatementsDue>

/**
 * Permits whose excavation was carried out and whose works have stopped, with no reinstatement registered under them
 * (BR-REIN-33, BR-REP-31). What is due on a day follows from the day of the stop (BR-REIN-32).
 */
export function reinstatementsDueConditions(
  filters: ReinstatementsDueFilters,
  scope: RowsScope,
  holidays: Holidays,
): (Condition | undefined)[] {
  const { registration_due_date_from: from, registration_due_date_to: to } = filters
  const stops = stopsWithRegistrationDue({ from: dayOf(from), to: dayOf(to) }, holidays)
  return [
    ...ownRows(scope, 'permit'),
    sql<SqlBool>`permit.excavation_carried_out and permit.actual_stop_at is not null and not permit.has_reinstatement`,
    ...dayBetween('permit.end_on', stops.from?.toString(), stops.to?.toString()),
    ...dayBetween('permit.end_on', filters.work_end_date_from, filters.work_end_date_to),
    ...placeConditions(filters, scope, 'permit'),
    partOfReference('permit', 'work_reference', filters.work_reference_number),
  ]
}

export type ReinstatementDue = Awaited<ReturnType<typeof readReinstatementsDue>>[number]

/** The permits of these references as the list shows them, in their order. */
export async function readReinstatementsDue(db: Database, references: readonly string[]) {
  if (references.length === 0) return []
  const rows = await db
    .selectFrom('permit')
    .innerJoin('organisation as promoter', 'promoter.swa_code', 'permit.promoter_swa_code')
    .select(['permit.reference', 'work_reference', 'street_name', 'town', 'area_name', 'actual_stop_at', 'end_on'])
    .select('promoter.name as organisation_name')
    .where('permit.reference', 'in', references)
    .execute()
  return inOrderOf(references, rows, (row) => row.reference)
}

const dayOf = (date: string | undefined) => (date === undefined ? undefined : civilDate(date))
