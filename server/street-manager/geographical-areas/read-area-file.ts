import { CsvError, parse } from 'csv-parse/sync'
import { areaFileProblems, type AreaLine } from '../../../domain/rules/area-file-checks.ts'
import type { Upload } from '../../http/implement.ts'
import { invalid, refuseProblems } from '../../http/refusals.ts'

export interface AreaFile {
  /** The name of the file without its extension (BR-GEO-03). */
  readonly name: string
  readonly usrns: readonly number[]
}

/** Longest name of an area (BR-GEN-02). */
const longestName = 100

/** The area that a file describes; 400 on `file`, naming the first line at fault (BR-GEO-02, 03, 06). */
export function readAreaFile(upload: Upload): AreaFile {
  const [, name] = /^(.+)\.csv$/i.exec(upload.name) ?? []
  if (!name) throw wrong('The file must be a CSV file, with a name that ends in .csv', 'BR-GEO-02')
  if (name.length > longestName) throw wrong('The name of the file must be 100 characters or fewer', 'BR-GEN-02')
  const lines = linesOf(upload)
  refuseProblems(areaFileProblems(lines))
  return { name, usrns: lines.map(({ cells }) => Number(cells[0])) }
}

function linesOf({ bytes }: Upload): AreaLine[] {
  try {
    const records = parse(bytes, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw wrong('The file could not be read as CSV', 'BR-GEO-02')
  }
}

const wrong = (message: string, rule: string) => invalid([{ field: 'file', message, rule }])
