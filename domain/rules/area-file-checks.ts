import { isUsrn } from '../references.ts'
import type { RuleProblem } from './rule-broken.ts'

/** One line of the file that lists an area's streets. */
export type AreaLine = {
  /** counted from 1, as editors count */
  readonly line: number
  readonly cells: readonly string[]
}

/** A line that an area cannot have. */
export type AreaLineAtFault = {
  readonly line: number
  /** what stands there, cut to what a table holds */
  readonly value: string
  readonly message: string
}

/** Areas that one authority may have (BR-GEO-01). */
export const mostAreas = 100

/** Streets that one area may have (BR-GEO-02). */
export const mostAreaStreets = 10_000

/** Streets of all areas by which a list is narrowed at once (BR-GEO-04). */
export const mostSelectedStreets = 60_000

/** Longest name of an area, which is its file's (BR-GEN-02). */
const longestName = 100

/** Bytes of one file (BR-GEN-50). */
const mostBytes = 10 * 1024 * 1024

/** An area as its file describes it, or why it is none. */
export type AreaFile = { readonly name: string; readonly usrns: readonly number[] } | { readonly refused: AreaRefusal }

export type AreaRefusal = {
  readonly problems: readonly RuleProblem[]
  /** every line at fault, where it is the lines that are wrong */
  readonly lines: readonly AreaLineAtFault[]
}

/**
 * The area that a file describes: its name without the extension (BR-GEO-03) and its streets (BR-GEO-02). A file that is
 * refused names the first line at fault (BR-GEO-06), and for a table every other. Lines without text are passed over.
 */
export function readAreaFile(fileName: string, bytes: Uint8Array): AreaFile {
  const [, name] = /^(.+)\.csv$/i.exec(fileName) ?? []
  if (!name) return refuse('The file must be a CSV')
  if (name.length > longestName) return refuse("The file's name must be 100 characters or fewer", 'BR-GEN-02')
  if (bytes.length > mostBytes) return refuse('The file must be smaller than 10 MB', 'BR-GEN-50')
  const text = textOf(bytes)
  if (typeof text !== 'string') return refuse(text.wrong)
  const lines = linesOf(text)
  const atFault = areaLinesAtFault(lines)
  const problems = areaFileProblems(lines, atFault)
  if (problems.length > 0) return { refused: { problems, lines: atFault } }
  return { name, usrns: lines.map(({ cells }) => Number(cells[0])) }
}

/** What is wrong with the list of streets: one column, no heading, at most 10,000 different USRNs (BR-GEO-02). */
export function areaFileProblems(
  lines: readonly AreaLine[],
  atFault: readonly AreaLineAtFault[] = areaLinesAtFault(lines),
): RuleProblem[] {
  if (lines.length === 0) return [problem('The file is empty')]
  const [first] = atFault
  if (lines.length > mostAreaStreets && (!first || first.line > (lines[mostAreaStreets]?.line ?? 0))) {
    return [problem(`The file must have 10,000 streets or fewer. Row ${lines[mostAreaStreets]?.line} is one too many`)]
  }
  return first ? [problem(first.message)] : []
}

function areaLinesAtFault(lines: readonly AreaLine[]): AreaLineAtFault[] {
  const seen = new Map<number, number>()
  return lines.flatMap(({ line, cells }) => {
    const [cell = ''] = cells
    const value = short(cells.join(','))
    if (cells.length !== 1) {
      return { line, value, message: `Row ${line} has ${cells.length} columns. The file must have one column` }
    }
    const usrn = Number(cell)
    if (!/^\d+$/.test(cell) || !isUsrn(usrn)) return { line, value, message: wordsFor(line, cell, value) }
    const earlier = seen.get(usrn)
    if (earlier !== undefined) return { line, value, message: `Row ${line} repeats row ${earlier}` }
    seen.set(usrn, line)
    return []
  })
}

const short = (text: string) => (text.length > 20 ? `${text.slice(0, 20)}…` : text)

const wordsFor = (line: number, cell: string, value: string) =>
  line === 1 && !/\d/.test(cell)
    ? `Row 1 is a heading, ${value}. The file must have none`
    : `Row ${line}: ${value} is not a USRN`

const problem = (message: string, rule = 'BR-GEO-02'): RuleProblem => ({ field: 'file', message, rule })

const refuse = (message: string, rule?: string) => ({ refused: { problems: [problem(message, rule)], lines: [] } })

/** UTF-8, with its mark or without. What spreadsheets write otherwise is told apart, for the way out is another. */
function textOf(bytes: Uint8Array): string | { wrong: string } {
  const [one, two] = bytes
  if ((one === 0xff && two === 0xfe) || (one === 0xfe && two === 0xff) || bytes.includes(0)) {
    return { wrong: 'The file is saved as UTF-16. Save it as CSV UTF-8' }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { wrong: 'The file is not saved as UTF-8. Save it as CSV UTF-8' }
  }
}

function linesOf(text: string): AreaLine[] {
  return text.split(/\r\n|\n|\r/).flatMap((row, at) => {
    // a semicolon or a tab parts the columns where the computer is set so
    const cells = row.split(/[,;\t]/).map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim(),
    )
    return cells.every((cell) => cell === '') && cells.length === 1 ? [] : { line: at + 1, cells }
  })
}
