import * as z from 'zod/mini'
import { csvExportStatuses, csvExportTypes } from './enums/exports.ts'
import { CSVExportResponse } from './exports.shapes.ts'
import { PaginationResponse } from './pagination.shapes.ts'
import { answer, dateTime, text, whole } from './values.ts'

const OwnExport = z.strictObject({
  csv_export_id: z.number(),
  filename: z.string(),
  date_created: dateTime,
  csv_export_status: z.enum(csvExportStatuses),
  csv_export_status_string: z.string(),
  username: z.string(),
  csv_export_type: answer(csvExportTypes),
  csv_export_type_string: z.string(),
  export_description: z.nullable(z.string()),
  /** Which export it is: the path of the endpoint that it was asked of. */
  export_path: z.string(),
  /** As the list of that export takes them. */
  filters: z.record(z.string(), z.unknown()),
  rows_written: z.number(),
  files_written: z.number(),
  /** 1 unless it is a ZIP. */
  files_asked: z.number(),
})

/** Under the contract's name for it: it names the request, but no operation takes it (BR-CSV-13). */
const OrganisationDataCSVExportRequest = z.strictObject({
  start_date: dateTime,
  end_date: dateTime,
  export_description: z.nullish(text(50)),
})

export const listOwnExports = {
  query: z.strictObject({
    offset: z.optional(whole(0, 2_000_000_000)),
    swa_code: z.optional(z.string()),
    include_total_count: z.optional(z.boolean()),
  }),
  answer: z.strictObject({ pagination: PaginationResponse, rows: z.array(OwnExport) }),
}
export const cancelExport = { params: z.strictObject({ csvId: whole(0, 2_000_000_000) }) }
export const exportOrganisationData = { body: OrganisationDataCSVExportRequest, answer: CSVExportResponse }
