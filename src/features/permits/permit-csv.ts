/** The rows on the screen as a file for a spreadsheet. */
import { dateWords } from '../../../domain/words.ts'
import type { PermitListRow } from './permit-list-facts.ts'

const columns: readonly [header: string, value: (row: PermitListRow) => string][] = [
  ['Permit', (row) => row.permit_reference_number],
  ['Works', (row) => row.work_reference_number],
  ['Street', (row) => row.street],
  ['Town', (row) => row.town],
  ['USRN', (row) => String(row.usrn)],
  ['Promoter', (row) => row.promoter_organisation],
  ['Authority', (row) => row.highway_authority],
  ['Category', (row) => row.work_category_string],
  ['Status', (row) => row.status_string],
  ['Works status', (row) => row.work_status_string],
  ['Traffic management', (row) => row.traffic_management_type_string],
  ['Start', (row) => dateWords(row.proposed_start_date)],
  ['End', (row) => dateWords(row.proposed_end_date)],
  ['Decision due', (row) => dateWords(row.deadline_date)],
  ['Location', (row) => row.location_description],
]

export function permitsCsv(rows: readonly PermitListRow[]): string {
  const lines = [columns.map(([header]) => header), ...rows.map((row) => columns.map(([, value]) => value(row)))]
  return lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n')
}

/** Quoted, and with a quote before what a spreadsheet would run as a formula. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
