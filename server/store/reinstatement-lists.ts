import { sql, type SqlBool } from 'kysely'
import type { QueryOf } from '../../domain/contract/endpoint.ts'
import type { listExpiringInterims, listReinstatements } from '../../domain/contract/sites.ts'
import type { RowsScope } from '../http/rows-scope.ts'
import type { Database } from './database.ts'
import { ownRows, placeConditions } from './list-filters.ts'
import { inOrderOf } from './in-order-of.ts'
import { dayBetween, flagged, instantBetween, oneOf, partOfReference, type Condition } from './matching.ts'

export type InterimFilters = QueryOf<typeof listExpiringInterims>
export type ReinstatementFilters = QueryOf<typeof listReinstatements>

/** The reinstatements on the scope's works for which every filter holds (BR-REP-L25). */
export function reinstatementConditions(filters: ReinstatementFilters, scope: RowsScope): (Condition | undefined)[] {
  return [
    ...inBothLists(filters, scope),
    oneOf('reinstatement.reinstatement_status', filters.status),
    // BR-REP-39
    filters.latest_reinstatements_only ? flagged('reinstatement.is_active', true) : undefined,
  ]
}

/**
 * Interim reinstatements that are still what their site is (BR-REP-L26): nothing has taken their place, and no other site
 * has taken theirs in. Those of today are among them (BR-REIN-34 is about a copy that we do not have).
 */
export function interimConditions(filters: InterimFilters, scope: RowsScope): (Condition | undefined)[] {
  return [
    ...inBothLists(filters, scope),
    sql<SqlBool>`reinstatement.is_active and reinstatement.reinstatement_status = 'interim'`,
    sql<SqlBool>`not (select is_subsumed from site where site.work_reference = reinstatement.work_reference
                         and site.reference = reinstatement.site_reference)`,
  ]
}

function inBothLists(filters: InterimFilters, scope: RowsScope): (Condition | undefined)[] {
  const { work_reference_number_exact: exact } = filters
  return [
    ...ownRows(scope, 'reinstatement'),
    ...instantBetween('reinstatement.created_at', filters.registration_date_from, filters.registration_date_to),
    ...dayBetween('reinstatement.end_on', filters.end_date_from, filters.end_date_to),
    ...placeConditions(filters, scope, 'reinstatement'),
    partOfReference('reinstatement', 'work_reference', filters.work_reference_number),
    exact === undefined ? undefined : sql<SqlBool>`reinstatement.work_reference = ${exact.trim().toUpperCase()}`,
  ]
}

export type ListedReinstatement = Awaited<ReturnType<typeof readListedReinstatements>>[number]

/** The reinstatements of these references as the lists show them, in their order. */
export async function readListedReinstatements(db: Database, references: readonly string[]) {
  if (references.length === 0) return []
  const rows = await db
    .selectFrom('reinstatement')
    .innerJoin('site', (join) =>
      join
        .onRef('site.work_reference', '=', 'reinstatement.work_reference')
        .onRef('site.reference', '=', 'reinstatement.site_reference'),
    )
    .innerJoin('organisation as promoter', 'promoter.swa_code', 'reinstatement.promoter_swa_code')
    .innerJoin('organisation as authority', 'authority.swa_code', 'reinstatement.highway_authority_swa_code')
    .selectAll('reinstatement')
    .select([
      'site.reinstatement_type',
      'site.is_subsumed',
      'promoter.name as promoter_organisation',
      'authority.name as highway_authority',
    ])
    .where('reinstatement.reference', 'in', references)
    .execute()
  return inOrderOf(references, rows, (row) => row.reference)
}
