import { cancelExport as cancelEndpoint, listOwnExports as endpoint } from '../../../domain/contract/own-exports.ts'
import * as shapes from '../../../domain/contract/own-exports.shapes.ts'
import { implement } from '../../http/implement.ts'
import { conflict, notFound } from '../../http/refusals.ts'
import { onePage } from '../../store/paging.ts'
import { describeExport, exportsOf } from './list-csv-exports.ts'

/** The same exports as the contract's list (BR-CSV-04), with their filters and how far they have come. */
export const listOwnExports = implement(endpoint, shapes.listOwnExports, async ({ db, caller, query, rows: scope }) => {
  const page = await onePage(db, exportsOf(db, caller, scope), query)
  return {
    pagination: page.pagination,
    rows: page.rows.map((row) => ({
      ...describeExport(row),
      export_path: row.export_path,
      filters: row.filters,
      rows_written: row.rows_written,
      files_written: row.files_written,
      files_asked: row.files_asked,
    })),
  }
})

/** Takes back an export of one's own that has not begun; 409 once it has (BR-CSV-03). */
export const cancelExport = implement(cancelEndpoint, shapes.cancelExport, async ({ db, caller, params }) => {
  const own = { id: params.csvId, requested_by: caller.email }
  const { numDeletedRows } = await db
    .deleteFrom('csv_export')
    .where((eb) => eb.and({ ...own, status: 'queued' }))
    .executeTakeFirst()
  if (numDeletedRows === 1n) return
  const begun = await db
    .selectFrom('csv_export')
    .select('id')
    .where((eb) => eb.and(own))
    .executeTakeFirst()
  if (!begun) throw notFound(`Export ${params.csvId}`)
  const message = 'The export has begun already and cannot be taken back'
  throw conflict(message, [{ field: '', message, rule: 'BR-CSV-03' }])
})
