import type { QueryOf } from '../../domain/contract/endpoint.ts'
import type { listSection81s } from '../../domain/contract/section-81s.ts'
import type { RowsScope } from '../http/rows-scope.ts'
import type { Database } from './database.ts'
import { ownRows, placeConditions } from './list-filters.ts'
import { inOrderOf } from './in-order-of.ts'
import { contains, instantBetween, oneOf, type Condition } from './matching.ts'

export type Section81Filters = QueryOf<typeof listSection81s>

/** The Section 81s on the scope's works for which every filter holds (BR-REP-L31); issued is when it was recorded. */
export function section81Conditions(filters: Section81Filters, scope: RowsScope): (Condition | undefined)[] {
  return [
    ...ownRows(scope, 'section_81'),
    oneOf('section_81.section_81_status', filters.section_81_status),
    oneOf('section_81.section_81_severity', filters.section_81_severity),
    oneOf('section_81.section_81_type', filters.section_81_type),
    ...instantBetween('section_81.created_at', filters.issue_date_from, filters.issue_date_to),
    ...instantBetween('section_81.status_changed_at', filters.status_changed_date_from, filters.status_changed_date_to),
    ...placeConditions(filters, scope, 'section_81'),
    contains('section_81.reference', filters.section_81_reference_number),
  ]
}

export type ListedSection81 = Awaited<ReturnType<typeof readListedSection81s>>[number]

/** The Section 81s of these references as the list shows them, in their order. */
export async function readListedSection81s(db: Database, references: readonly string[]) {
  if (references.length === 0) return []
  const rows = await db
    .selectFrom('section_81')
    .innerJoin('work', 'work.reference', 'section_81.work_reference')
    .innerJoin('organisation as promoter', 'promoter.swa_code', 'section_81.promoter_swa_code')
    .innerJoin('organisation as authority', 'authority.swa_code', 'section_81.highway_authority_swa_code')
    .selectAll('section_81')
    .select([
      'work.works_location_description as location_description',
      'promoter.name as promoter_organisation',
      'authority.name as highway_authority',
    ])
    .where('section_81.reference', 'in', references)
    .execute()
  return inOrderOf(references, rows, (row) => row.reference)
}
