/** Several sites typed as rows of one table: what all share stands above, what differs in the row. */
import type { ReinstatementStatus, ReinstatementType } from '../../../domain/contract/enums/reinstatements.ts'
import type { LocationType } from '../../../domain/contract/enums/permits.ts'
import type { Geometry } from '../../../domain/geometry.ts'
import { noDate, type DateParts } from '../../forms/date-parts.ts'
import type { FormProblem } from '../../forms/field-problems.ts'
import { parsePlace } from '../../map/bng.ts'
import { nothingAnswered, type ReinstatementAnswers, type ReinstatementAround } from './reinstatement-answers.ts'
import { reinstatementProblems } from './reinstatement-problems.ts'

export interface TableRow {
  /** Names the row, and its sending: the same row sent again cannot make two sites. */
  id: string
  location_description: string
  /** As typed: an easting and a northing, or a grid reference. */
  reinstatement_coordinates: string
  secondary_reinstatement_coordinates: string
  length: string
  width: string
  depth: string
  number_of_holes: string
  /** Number of the site that the row became; empty until then. */
  site: string
}

export interface TableAnswers {
  reinstatement_type: '' | ReinstatementType
  reinstatement_status: '' | ReinstatementStatus
  reinstatement_date: DateParts
  location_types: LocationType[]
  /** Whether the last row is the last site. */
  final_reinstatement: '' | 'yes' | 'no'
  rows: TableRow[]
}

export function emptyTable(newId: () => string = rowId): TableAnswers {
  return {
    reinstatement_type: '',
    reinstatement_status: '',
    reinstatement_date: noDate,
    location_types: [],
    final_reinstatement: '',
    rows: [rowLike(undefined, newId), rowLike(undefined, newId)],
  }
}

/** A new row with the sizes of the one above: holes along one street are mostly alike. */
export function rowLike(above: TableRow | undefined, newId: () => string = rowId): TableRow {
  const { length = '', width = '', depth = '', number_of_holes = '' } = above ?? {}
  return {
    id: newId(),
    location_description: '',
    reinstatement_coordinates: '',
    secondary_reinstatement_coordinates: '',
    length,
    width,
    depth,
    number_of_holes,
    site: '',
  }
}

export const rowId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** A row that nobody began is not sent; sizes alone may be those of the row above. */
export function isBegun(row: TableRow): boolean {
  return row.location_description.trim() !== '' || row.reinstatement_coordinates.trim() !== ''
}

/** The rows still to be sent, each with its place in the table. */
export function rowsToSend({ rows }: Pick<TableAnswers, 'rows'>): { row: TableRow; at: number }[] {
  return rows.flatMap((row, at) => (row.site === '' && isBegun(row) ? [{ row, at }] : []))
}

/** One row as the answers of one site. Only the last may be the final site. */
export function answersOfRow(table: TableAnswers, at: number): ReinstatementAnswers {
  const row = table.rows[at] ?? rowLike(undefined)
  const isLast = at === (rowsToSend(table).at(-1)?.at ?? -1)
  return {
    ...nothingAnswered,
    reinstatement_type: table.reinstatement_type,
    reinstatement_status: table.reinstatement_status,
    reinstatement_date: table.reinstatement_date,
    location_types: table.location_types,
    final_reinstatement: isLast ? table.final_reinstatement : 'no',
    location_description: row.location_description,
    reinstatement_coordinates: pointOf(row.reinstatement_coordinates),
    secondary_reinstatement_coordinates: pointOf(row.secondary_reinstatement_coordinates),
    length: row.length,
    width: row.width,
    depth: row.depth,
    number_of_holes: row.number_of_holes,
  }
}

function pointOf(text: string): Geometry | null {
  const read = parsePlace(text)
  return 'position' in read ? { type: 'Point', coordinates: read.position } : null
}

const rowFields: readonly string[] = [
  'location_description',
  'reinstatement_coordinates',
  'secondary_reinstatement_coordinates',
  'length',
  'width',
  'depth',
  'number_of_holes',
]

/** Where a problem of one row's site stands in the table: in the row, or in what all rows share. */
export function fieldInTable(field: string, at: number): string {
  if (rowFields.includes(field)) return `rows.${at}.${field}`
  // what the service refuses of the whole row stands at its beginning
  return field === '' ? `rows.${at}.location_description` : field
}

/** Every problem of the rows to send, told where it is put right. */
export function tableProblems(table: TableAnswers, around: ReinstatementAround): FormProblem[] {
  const sending = rowsToSend(table)
  if (sending.length === 0) {
    return [{ field: 'rows.0.location_description', message: 'Enter where at least one site is' }]
  }
  return sending.flatMap(({ at, row }) =>
    reinstatementProblems(answersOfRow(table, at), around).map((problem) => {
      const typed = row[problem.field as keyof TableRow]
      const read = problem.field.endsWith('coordinates') && typed ? parsePlace(typed) : undefined
      const message = read && 'problem' in read ? read.problem : problem.message
      const field = fieldInTable(problem.field, at)
      return { ...problem, field, message: field.startsWith('rows.') ? `Row ${at + 1}: ${message}` : message }
    }),
  )
}
