import type { QueryOf } from '../../domain/contract/endpoint.ts'
import type { listSection74s } from '../../domain/contract/section-74s.ts'
import type { RowsScope } from '../http/rows-scope.ts'
import type { Database } from './database.ts'
import { ownRows, placeConditions } from './list-filters.ts'
import { inOrderOf } from './in-order-of.ts'
import { contains, instantBetween, oneOf, type Condition } from './matching.ts'

export type Section74Filters = QueryOf<typeof listSection74s>

/** The Section 74s that an organisation may see, and every filter of the list: of statuses the authority's alone (BR-REP-L29, 41). */
export function section74Conditions(filters: Section74Filters, scope: RowsScope): (Condition | undefined)[] {
  return [
    ...ownRows(scope, 'section_74'),
    ...instantBetween('section_74.created_at', filters.issue_date_from, filters.issue_date_to),
    oneOf('section_74.ha_status', filters.section_74_ha_status),
    contains('section_74.reference', filters.section_74_reference_number),
    ...placeConditions(filters, scope, 'section_74'),
  ]
}

export type ListedSection74 = Awaited<ReturnType<typeof readListedSection74s>>[number]

/** The Section 74s of these references as the list shows them, in their order. */
export async function readListedSection74s(db: Database, references: readonly string[]) {
  if (references.length === 0) return []
  const rows = await db
    .selectFrom('section_74')
    .innerJoin('organisation as promoter', 'promoter.swa_code', 'section_74.promoter_swa_code')
    .innerJoin('organisation as authority', 'authority.swa_code', 'section_74.highway_authority_swa_code')
    .selectAll('section_74')
    .select(['promoter.name as promoter_name', 'authority.name as authority_name'])
    .where('section_74.reference', 'in', references)
    .execute()
  return inOrderOf(references, rows, (row) => row.reference)
}
