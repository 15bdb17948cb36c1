import { sql, type SqlBool } from 'kysely'
import type { QueryOf } from '../../domain/contract/endpoint.ts'
import type { listMaterialClassifications } from '../../domain/contract/material-classifications.ts'
import type { RowsScope } from '../http/rows-scope.ts'
import type { Database } from './database.ts'
import { placeConditions } from './list-filters.ts'
import { inOrderOf } from './in-order-of.ts'
import { contains, dayBetween, instantBetween, type Condition } from './matching.ts'

export type MaterialClassificationFilters = QueryOf<typeof listMaterialClassifications>

/** Everybody's samples for which every filter holds (BR-REP-L13, BR-ROLE-67). */
export function materialClassificationConditions(
  filters: MaterialClassificationFilters,
  scope: RowsScope,
): (Condition | undefined)[] {
  const table = 'material_classification'
  const { material_classification_classification: kind } = filters
  return [
    kind && sql<SqlBool>`material_classification.material_classification_classification = ${kind}`,
    ...dayBetween(`${table}.sample_on`, filters.date_sample_taken_from, filters.date_sample_taken_to),
    ...instantBetween(`${table}.created_at`, filters.date_created_from, filters.date_created_to),
    ...placeConditions(filters, scope, table),
    contains(`${table}.reference`, filters.material_classification_reference_number),
  ]
}

/** The samples of these references as the list shows them, in their order. */
export async function readListedMaterialClassifications(db: Database, references: readonly string[]) {
  if (references.length === 0) return []
  const rows = await db.selectFrom('material_classification').selectAll().where('reference', 'in', references).execute()
  return inOrderOf(references, rows, (row) => row.reference)
}
