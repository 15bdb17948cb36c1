import type { Selectable } from 'kysely'
import { listCsvExports as endpoint } from '../../../domain/contract/exports.ts'
import { listCsvExports as shapes } from '../../../domain/contract/exports.shapes.ts'
import type { Caller } from '../../../domain/contract/permissions.ts'
import { csvExportStatusLabels, csvExportTypeLabels } from '../../../domain/labels/exports.ts'
import { label } from '../../../domain/labels/words.ts'
import { implement } from '../../http/implement.ts'
import type { RowsScope } from '../../http/rows-scope.ts'
import type { Database } from '../../store/database.ts'
import type { CsvExportTable } from '../../store/export-tables.ts'
import { onePage } from '../../store/paging.ts'
import { instantAnswer } from '../wire-dates.ts'

export const listCsvExports = implement(endpoint, shapes, async ({ db, caller, query, rows: scope }) => {
  const page = await onePage(db, exportsOf(db, caller, scope), query)
  return {
    pagination: page.pagination,
    rows: page.rows.map(describeExport),
  }
})

/** An export as the contract's list shows it. */
export const describeExport = (row: Selectable<CsvExportTable>) => ({
  csv_export_id: row.id,
  filename: row.file_name,
  date_created: instantAnswer(row.created_at),
  csv_export_status: row.status,
  csv_export_status_string: label(csvExportStatusLabels, row.status),
  username: row.requested_by,
  csv_export_type: row.csv_export_type,
  csv_export_type_string: label(csvExportTypeLabels, row.csv_export_type),
  export_description: row.export_description,
})

/**
 * The caller's own exports, newest first; a contractor's those for the promoter it acts for (BR-CSV-04), and those of
 * lists that are nobody's in particular.
 */
export function exportsOf(db: Database, caller: Caller, scope: RowsScope) {
  return db
    .selectFrom('csv_export')
    .selectAll()
    .where('requested_by', '=', caller.email)
    .where('acting_for', 'in', [scope.swa_code, caller.organisation_reference])
    .orderBy('id', 'desc')
}
