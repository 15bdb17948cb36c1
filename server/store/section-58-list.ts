import type { QueryOf } from '../../domain/contract/endpoint.ts'
import type { listSection58s } from '../../domain/contract/section-58s.ts'
import type { RowsScope } from '../http/rows-scope.ts'
import type { Database } from './database.ts'
import { openToPromoters, placeConditions } from './list-filters.ts'
import { inOrderOf } from './in-order-of.ts'
import { contains, dayBetween, oneOf, type Condition } from './matching.ts'

export type Section58Filters = QueryOf<typeof listSection58s>

/** The Section 58s that the scope may see, for which every filter holds (BR-REP-L28). */
export function section58Conditions(filters: Section58Filters, scope: RowsScope): (Condition | undefined)[] {
  return [
    openToPromoters(scope, 'section_58', filters.ha_organisation_name),
    oneOf('section_58.section_58_status', filters.section_58_status),
    ...dayBetween('section_58.start_on', filters.start_date_from, filters.start_date_to),
    ...placeConditions(filters, scope, 'section_58'),
    contains('section_58.reference', filters.section_58_reference_number),
  ]
}

export type ListedSection58 = Awaited<ReturnType<typeof readListedSection58s>>[number]

/** The Section 58s of these references as the list shows them, in their order. */
export async function readListedSection58s(db: Database, references: readonly string[]) {
  if (references.length === 0) return []
  const rows = await db
    .selectFrom('section_58')
    .innerJoin('organisation as authority', 'authority.swa_code', 'section_58.highway_authority_swa_code')
    .selectAll('section_58')
    .select('authority.name as ha_organisation_name')
    .where('section_58.reference', 'in', references)
    .execute()
  return inOrderOf(references, rows, (row) => row.reference)
}
