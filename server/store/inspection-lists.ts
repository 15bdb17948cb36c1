import { sql, type SqlBool } from 'kysely'
import type { QueryOf } from '../../domain/contract/endpoint.ts'
import type { listInspections, listReinspections } from '../../domain/contract/inspections.ts'
import type { RowsScope } from '../http/rows-scope.ts'
import type { Database } from './database.ts'
import { ownRows, placeConditions } from './list-filters.ts'
import { inOrderOf } from './in-order-of.ts'
import {
  answeredBy,
  contains,
  dayBetween,
  flagged,
  instantBetween,
  oneOf,
  partOfReference,
  type Condition,
} from './matching.ts'

export type InspectionFilters = QueryOf<typeof listInspections>
export type ReinspectionFilters = QueryOf<typeof listReinspections>

/** The inspections that an organisation may see, withdrawn ones too, and every filter of the list (BR-REP-L10). */
export function inspectionConditions(filters: InspectionFilters, scope: RowsScope): (Condition | undefined)[] {
  return [
    ...ownRows(scope, 'inspection'),
    // nobody reads one that was deleted (BR-INSP-29)
    sql<SqlBool>`inspection.deleted_at is null`,
    ...instantBetween('inspection.inspection_at', filters.start_date, filters.end_date),
    ...instantBetween('inspection.created_at', filters.start_date_created, filters.end_date_created),
    oneOf('inspection.inspection_type', filters.inspection_type),
    oneOf('inspection.inspection_category', filters.inspection_category),
    oneOf('inspection.inspection_outcome', filters.inspection_outcome),
    answeredBy('inspection.promoter_response_status', filters.promoter_outcome_status),
    answeredBy('inspection.ha_response_status', filters.ha_outcome_status),
    flagged('inspection.is_auto_accepted', filters.is_auto_accepted),
    partOfReference('inspection', 'work_reference', filters.work_reference_number),
    ...placeConditions(filters, scope, 'inspection'),
  ]
}

/** The planned visits to the works of an organisation, and every filter of the list (BR-REP-L24). */
export function reinspectionConditions(filters: ReinspectionFilters, scope: RowsScope): (Condition | undefined)[] {
  return [
    ...ownRows(scope, 'scheduled_inspection'),
    ...dayBetween('scheduled_inspection.inspection_on', filters.start_date, filters.end_date),
    oneOf('scheduled_inspection.inspection_type', filters.inspection_type),
    oneOf('scheduled_inspection.inspection_category', filters.inspection_category),
    contains('scheduled_inspection.work_reference', filters.work_reference_number),
    ...placeConditions(filters, scope, 'scheduled_inspection'),
  ]
}

/** When a visit was planned: the export asks, the list does not. */
export function plannedBetween(from: string | undefined, to: string | undefined): (Condition | undefined)[] {
  return instantBetween('scheduled_inspection.created_at', from, to)
}

export type ListedInspection = Awaited<ReturnType<typeof readListedInspections>>[number]
export type ListedReinspection = Awaited<ReturnType<typeof readListedReinspections>>[number]

/** The inspections of these references as the list shows them, in their order. */
export async function readListedInspections(db: Database, references: readonly string[]) {
  if (references.length === 0) return []
  const rows = await db
    .selectFrom('inspection')
    .innerJoin('work', 'work.reference', 'inspection.work_reference')
    .innerJoin('organisation as promoter', 'promoter.swa_code', 'inspection.promoter_swa_code')
    .innerJoin('organisation as authority', 'authority.swa_code', 'inspection.highway_authority_swa_code')
    .selectAll('inspection')
    .select(['work.works_location_description', 'promoter.name as promoter_name', 'authority.name as authority_name'])
    .where('inspection.reference', 'in', references)
    .execute()
  return inOrderOf(references, rows, (row) => row.reference)
}

/** The planned visits to these works as the list shows them, in their order. */
export async function readListedReinspections(db: Database, works: readonly string[]) {
  if (works.length === 0) return []
  const rows = await db
    .selectFrom('scheduled_inspection')
    .innerJoin('work', 'work.reference', 'scheduled_inspection.work_reference')
    .innerJoin('organisation as promoter', 'promoter.swa_code', 'scheduled_inspection.promoter_swa_code')
    .innerJoin('organisation as authority', 'authority.swa_code', 'scheduled_inspection.highway_authority_swa_code')
    .selectAll('scheduled_inspection')
    .select(['work.works_location_description', 'promoter.name as promoter_name', 'authority.name as authority_name'])
    .where('scheduled_inspection.work_reference', 'in', works)
    .execute()
  return inOrderOf(works, rows, (row) => row.work_reference)
}
