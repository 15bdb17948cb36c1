import { isUsrn } from '../references.ts'
import type { RuleProblem } from './rule-broken.ts'

/** One line of the file that lists an area's streets. */
export type AreaLine = {
  /** counted from 1, as editors count */
  readonly line: number
  readonly cells: readonly string[]
}

/** Areas that one authority may have (BR-GEO-01). */
export const mostAreas = 100

/** Streets that one area may have (BR-GEO-02). */
export const mostAreaStreets = 10_000

/** Streets of all areas by which a list is narrowed at once (BR-GEO-04). */
export const mostSelectedStreets = 60_000

const problem = (message: string): RuleProblem[] => [{ field: 'file', message, rule: 'BR-GEO-02' }]

/**
 * What is wrong with the list of streets of a geographical area: one column, no heading, at most 10,000 different USRNs
 * (BR-GEO-02). Names the first line at fault (BR-GEO-06).
 */
export function areaFileProblems(lines: readonly AreaLine[]): RuleProblem[] {
  if (lines.length === 0) return problem('The file has no USRNs in it')
  const seen = new Map<number, number>()
  for (const { line, cells } of lines) {
    const [cell = ''] = cells
    if (cells.length !== 1) return problem(`Line ${line} has ${cells.length} columns. The file must have one`)
    const usrn = Number(cell)
    if (!/^\d+$/.test(cell) || !isUsrn(usrn)) return problem(wordsFor(line, cell))
    const earlier = seen.get(usrn)
    if (earlier !== undefined) return problem(`Line ${line} repeats the USRN of line ${earlier}`)
    seen.set(usrn, line)
    if (seen.size > mostAreaStreets) return problem(`Line ${line} is one too many: the file may have 10,000 USRNs`)
  }
  return []
}

function wordsFor(line: number, cell: string): string {
  const text = cell.length > 20 ? `${cell.slice(0, 20)}…` : cell
  return line === 1 && !/\d/.test(cell)
    ? `Line 1 is a heading, "${text}". The file must have none`
    : `Line ${line}, "${text}", is not a USRN: a whole number between 100001 and 99999999`
}
