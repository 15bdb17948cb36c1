import type { Generated } from 'kysely'
import type { CSVExportStatus, CSVExportType } from '../../domain/contract/enums/exports.ts'
import type { RowsScope } from '../http/rows-scope.ts'
import type { Instant, Json } from './column-types.ts'

/** Whose rows were asked for, and what the person might see when asking. */
export interface ExportScope extends RowsScope {
  /** Whether the asker was to be told what overruns cost (BR-S74-04). */
  readonly sees_money: boolean
}

export interface CsvExportTable {
  id: Generated<number>
  /** Which export it is: the path of its endpoint. */
  export_path: string
  /** Lists that have no type of their own are `upcoming_enum` (BR-LBL-42). */
  csv_export_type: CSVExportType | 'upcoming_enum'
  file_name: string
  export_description: string | null
  requested_by: string
  /** The organisation asked for: a contractor's exports are listed by the promoter it acts for (BR-CSV-04). */
  acting_for: string
  filters: Json<Readonly<Record<string, unknown>>>
  scope: Json<ExportScope>
  status: Generated<CSVExportStatus>
  created_at: Instant
  /** When a server last wrote a part of it, in real time; a stale one was left by a server that ended. */
  touched_at: Instant
  rows_written: Generated<number>
  /** How far it has come; one file unless it is a ZIP. */
  files_written: Generated<number>
  files_asked: Generated<number>
}

export interface CsvExportPartTable {
  export_id: number
  part: number
  /** Some thousands of rows of the file, packed by zstd, or by gzip before 23 November 2026; parts in a row are one file. */
  content: Uint8Array
}
