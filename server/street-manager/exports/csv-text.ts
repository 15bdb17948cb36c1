/** The text of a CSV file: UTF-8, comma, CRLF, and no cell that a spreadsheet would run (BR-CSV-05, 06, 14). */

/** What a spreadsheet takes for the start of a formula, at the start of a cell or after a separator inside it (BR-CSV-05). */
const begun = /(?:^|[,;])[=+\-@\t\r]/

/** The cell with one apostrophe before it when it could be run as a formula; otherwise as it is (BR-CSV-05, 06). */
export function defused(cell: string): string {
  return begun.test(cell) ? `'${cell}` : cell
}

/** The heading row: names of fields, which are ours and need no guard (BR-CSV-06). */
export const csvHeading = (columns: readonly string[]) => columns.map(quoted).join(',') + endOfLine

/** The records as lines of the file, in the order of the columns; what a record does not have is an empty cell. */
export function csvLines(columns: readonly string[], records: readonly object[]): string {
  // joined line by line: a text that grows cell by cell is kept in a million pieces until it is written
  return records
    .map((record) => columns.map((column) => written(valueOf(record, column))).join(',') + endOfLine)
    .join('')
}

const endOfLine = '\r\n'

/** A cell as it stands in the file; nothing, flags and counts have nothing to guard. */
function written(value: unknown): string {
  if (typeof value === 'string') return guarded(value)
  if (value == null) return ''
  if (typeof value === 'boolean' || (typeof value === 'number' && value >= 0)) return `${value}`
  return guarded(cellOf(value))
}

/** Whatever a guard or quotes could be needed for: a cell without it, as most are, is looked at once and goes as it is. */
const needsCare = /^[=+\-@\t]|[",;\r\n]/

const guarded = (cell: string) => (needsCare.test(cell) ? quoted(defused(cell)) : cell)

/** What a cell may not hold without quotes round it (RFC 4180). */
const needsQuotes = /[",\r\n]/

/** By hand: csv-stringify, whose text this is, takes ten times as long, and half of the time of an export (csv-text.test.ts). */
const quoted = (cell: string) => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

const valueOf = (record: object, column: string) => (record as Readonly<Record<string, unknown>>)[column]

/** Lists are joined so that the guard does not fire on the separator; what has parts is written as JSON (BR-CSV-14). */
function cellOf(value: unknown): string {
  if (value == null) return ''
  if (Array.isArray(value)) return value.map(cellOf).join('; ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
