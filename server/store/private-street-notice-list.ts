import type { QueryOf } from '../../domain/contract/endpoint.ts'
import type { listPrivateStreetNotices } from '../../domain/contract/private-street-notices.ts'
import type { RowsScope } from '../http/rows-scope.ts'
import type { Database } from './database.ts'
import { ownRows, placeConditions } from './list-filters.ts'
import { inOrderOf } from './in-order-of.ts'
import { contains, dayBetween, instantBetween, oneOf, type Condition } from './matching.ts'

export type PrivateStreetNoticeFilters = QueryOf<typeof listPrivateStreetNotices>

/** The notices of the scope's works for which every filter holds (BR-REP-L22). */
export function privateStreetNoticeConditions(
  filters: PrivateStreetNoticeFilters,
  scope: RowsScope,
): (Condition | undefined)[] {
  return [
    ...ownRows(scope, 'private_street_notice'),
    oneOf('private_street_notice.private_street_status', filters.private_street_status),
    ...dayBetween('private_street_notice.start_on', filters.start_date_from, filters.start_date_to),
    ...dayBetween('private_street_notice.end_on', filters.end_date_from, filters.end_date_to),
    ...instantBetween('private_street_notice.created_at', filters.date_created_from, filters.date_created_to),
    ...placeConditions(filters, scope, 'private_street_notice'),
    contains('private_street_notice.reference', filters.private_street_reference_number),
  ]
}

export type ListedPrivateStreetNotice = Awaited<ReturnType<typeof readListedPrivateStreetNotices>>[number]

/** The notices of these references as the list shows them, in their order. */
export async function readListedPrivateStreetNotices(db: Database, references: readonly string[]) {
  if (references.length === 0) return []
  const rows = await db
    .selectFrom('private_street_notice as notice')
    .innerJoin('organisation as promoter', 'promoter.swa_code', 'notice.promoter_swa_code')
    .innerJoin('organisation as authority', 'authority.swa_code', 'notice.highway_authority_swa_code')
    .selectAll('notice')
    .select(['promoter.name as promoter_organisation', 'authority.name as ha_organisation'])
    .where('notice.reference', 'in', references)
    .execute()
  return inOrderOf(references, rows, (row) => row.reference)
}
