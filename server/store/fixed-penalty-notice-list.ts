import type { QueryOf } from '../../domain/contract/endpoint.ts'
import type { listFpns } from '../../domain/contract/fixed-penalty-notices.ts'
import type { RowsScope } from '../http/rows-scope.ts'
import type { Database } from './database.ts'
import { ownRows, placeConditions } from './list-filters.ts'
import { inOrderOf } from './in-order-of.ts'
import { contains, instantBetween, oneOf, type Condition } from './matching.ts'

export type FpnFilters = QueryOf<typeof listFpns>

/** The penalty notices that an organisation may see, and every filter of the list (BR-REP-L06); its days are those of issue. */
export function fpnConditions(filters: FpnFilters, scope: RowsScope): (Condition | undefined)[] {
  return [
    ...ownRows(scope, 'fixed_penalty_notice'),
    ...instantBetween('fixed_penalty_notice.issued_at', filters.start_date, filters.end_date),
    ...instantBetween(
      'fixed_penalty_notice.status_changed_at',
      filters.status_changed_date_from,
      filters.status_changed_date_to,
    ),
    oneOf('fixed_penalty_notice.fpn_status', filters.status),
    oneOf('fixed_penalty_notice.offence_code', filters.offence_code),
    contains('fixed_penalty_notice.work_reference', filters.work_reference_number),
    ...placeConditions(filters, scope, 'fixed_penalty_notice'),
  ]
}

export type ListedFpn = Awaited<ReturnType<typeof readListedFpns>>[number]

/** The notices of these references as the list shows them, in their order. */
export async function readListedFpns(db: Database, references: readonly string[]) {
  if (references.length === 0) return []
  const rows = await db
    .selectFrom('fixed_penalty_notice as notice')
    .innerJoin('organisation as promoter', 'promoter.swa_code', 'notice.promoter_swa_code')
    .innerJoin('organisation as authority', 'authority.swa_code', 'notice.highway_authority_swa_code')
    .selectAll('notice')
    .select(['promoter.name as promoter_name', 'authority.name as authority_name'])
    .where('notice.reference', 'in', references)
    .execute()
  return inOrderOf(references, rows, (row) => row.reference)
}
