import type { QueryOf } from '../../domain/contract/endpoint.ts'
import type { listNonCompliances } from '../../domain/contract/non-compliances.ts'
import type { RowsScope } from '../http/rows-scope.ts'
import type { Database } from './database.ts'
import { ownRows, placeConditions } from './list-filters.ts'
import { inOrderOf } from './in-order-of.ts'
import { answeredBy, contains, instantBetween, oneOf, type Condition } from './matching.ts'

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
    oneOf('non_compliance.latest_type', filters.most_recent_inspection_type),
    oneOf('non_compliance.latest_outcome', filters.most_recent_inspection_outcome),
    answeredBy('non_compliance.latest_promoter_response', filters.most_recent_inspection_promoter_response_status),
    answeredBy('non_compliance.latest_ha_response', filters.most_recent_inspection_ha_response_status),
    ...placeConditions(filters, scope, 'non_compliance'),
  ]
}

export type ListedNonCompliance = Awaited<ReturnType<typeof readListedNonCompliances>>[number]

/** The non-compliances of these references as the list shows them, in their order. */
export async function readListedNonCompliances(db: Database, references: readonly string[]) {
  if (references.length === 0) return []
  const rows = await db
    .selectFrom('non_compliance')
    .innerJoin('organisation as promoter', 'promoter.swa_code', 'non_compliance.promoter_swa_code')
    .innerJoin('organisation as authority', 'authority.swa_code', 'non_compliance.highway_authority_swa_code')
    .selectAll('non_compliance')
    .select(['promoter.name as promoter_name', 'authority.name as authority_name'])
    .where('non_compliance.reference', 'in', references)
    .execute()
  return inOrderOf(references, rows, (row) => row.reference)
}
