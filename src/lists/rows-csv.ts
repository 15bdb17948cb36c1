/** Rows on the screen as a file for a spreadsheet: every field of the answer, in words where it has words. */
import { dateTimeWords, dateWords } from '../../domain/words.ts'

type Row = Readonly<Record<string, unknown>>

const capitals: Readonly<Record<string, string>> = {
  ha: 'HA',
  usrn: 'USRN',
  swa: 'SWA',
  fpn: 'FPN',
  paa: 'PAA',
  pa: 'PA',
}

export function rowsCsv(rows: readonly object[]): string {
  const given = rows as readonly Row[]
  const names = columnsOf(given)
  const lines = [
    names.map((name) => csvCell(header(name))),
    ...given.map((row) => names.map((name) => cellOf(row[name]))),
  ]
  return lines.map((cells) => cells.join(',')).join('\r\n')
}

/** A code is left out where its words stand beside it, and so are places, which no cell can hold. */
function columnsOf(rows: readonly Row[]): string[] {
  const names = [...new Set(rows.flatMap(Object.keys))]
  return names.filter((name) => !names.includes(`${name}_string`) && rows.every((row) => !isRecord(row[name])))
}

const isRecord = (value: unknown) =>
  typeof value === 'object' && value !== null && (Array.isArray(value) ? value.some(isRecord) : true)

function header(name: string): string {
  const words = name
    .replace(/_string$/, '')
    .split('_')
    .map((word) => capitals[word] ?? word)
    .join(' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A number is nothing to run: west of Greenwich it stays one, with its sign. */
const cellOf = (value: unknown) => (typeof value === 'number' ? `"${value}"` : csvCell(cellWords(value)))

function cellWords(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (Array.isArray(value)) return value.map(cellWords).join('; ')
  const text = String(value)
  if (!/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return text
  return text.includes('T00:00:00') ? dateWords(text) : dateTimeWords(text)
}

/** Quoted, and with a quote before what a spreadsheet would run as a formula (BR-CSV-05). */
export function csvCell(text: string): string {
  const safe = /(?:^|[,;])[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
