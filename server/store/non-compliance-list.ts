import { sql, type SqlBool } from 'kysely'
import type { QueryOf } from '../../domain/contract/endpoint.ts'
import type { listNonCompliances } from '../../domain/contract/non-compliances.ts'
import type { RowsScope } from '../http/rows-scope.ts'
import type { Database } from './database.ts'
import type { InspectionRow } from './inspection-tables.ts'
import { ownRows, placeConditions } from './list-filters.ts'
import { inOrderOf } from './list-page.ts'
import { allOf, answeredBy, contains, instantBetween, oneOf, type Condition } from './matching.ts'

export type NonComplianceFilters = QueryOf<typeof listNonCompliances>

/** The non-compliances that an organisation may see, and every filter of the list (BR-REP-L14). */
export function nonComplianceConditions(filters: NonComplianceFilters, scope: RowsScope): (Condition | undefined)[] {
  return [
    ...ownRows(scope, 'non_compliance'),
    ...instantBetween(
      'non_compliance.created_at',
      filters.non_compliance_date_created_from,
      filters.non_compliance_date_created_to,
    ),
    contains('non_compliance.reference', filters.non_compliance_reference_number),
    oneOf('non_compliance.non_compliance_status', filters.non_compliance_status),
    answeredBy('non_compliance.ha_response_status', filters.ha_response_status),
    answeredBy('non_compliance.promoter_response_status', filters.promoter_response_status),
    latestInspectionIs(filters),
    ...placeConditions(filters, scope, 'non_compliance'),
  ]
}

/**
 * The latest inspection of the non-compliance; where all were deleted the last that was, since the contract always wants
 * one (BR-NC-13).
 */
const latestInspection = sql<InspectionRow>`
  (select linked.* from inspection as linked
    where linked.non_compliance_reference = non_compliance.reference
    order by linked.deleted_at is not null, linked.sequence desc
    limit 1)`

function latestInspectionIs(filters: NonComplianceFilters): Condition | undefined {
  const asked = [
    oneOf('latest.inspection_type', filters.most_recent_inspection_type),
    oneOf('latest.inspection_outcome', filters.most_recent_inspection_outcome),
    answeredBy('latest.promoter_response_status', filters.most_recent_inspection_promoter_response_status),
    answeredBy('latest.ha_response_status', filters.most_recent_inspection_ha_response_status),
  ]
  if (asked.every((condition) => condition === undefined)) return undefined
  return sql<SqlBool>`exists (select from ${latestInspection} as latest where ${allOf(asked)})`
}

export type ListedNonCompliance = Awaited<ReturnType<typeof readListedNonCompliances>>[number]

/** The non-compliances of these references as the list shows them, in their order. */
export async function readListedNonCompliances(db: Database, references: readonly string[]) {
  if (references.length === 0) return []
  const rows = await db
    .selectFrom('non_compliance')
    .innerJoin('organisation as promoter', 'promoter.swa_code', 'non_compliance.promoter_swa_code')
    .innerJoin('organisation as authority', 'authority.swa_code', 'non_compliance.highway_authority_swa_code')
    .innerJoinLateral(latestInspection.as('latest'), (join) => join.onTrue())
    .selectAll('non_compliance')
    .select([
      'promoter.name as promoter_name',
      'authority.name as authority_name',
      'latest.inspection_type as latest_type',
      'latest.inspection_outcome as latest_outcome',
      'latest.promoter_response_status as latest_promoter_response',
      'latest.ha_response_status as latest_ha_response',
    ])
    .select((row) =>
      row
        .selectFrom('inspection')
        .select((linked) => linked.fn.countAll<number>().as('count'))
        .whereRef('inspection.non_compliance_reference', '=', 'non_compliance.reference')
        .where('inspection.deleted_at', 'is', null)
        .as('inspections'),
    )
    .where('non_compliance.reference', 'in', references)
    .execute()
  return inOrderOf(references, rows, (row) => row.reference)
}
