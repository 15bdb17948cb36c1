import { parse } from 'csv-parse/sync'
import {
  amountOf,
  dayOf,
  feeFileText,
  mostFeeFileRows,
  referenceOf,
  separatorOf,
  type FeeFileColumns,
} from '../../../domain/rules/fee-file.ts'
import type { Upload } from '../../http/implement.ts'
import { invalid, type FieldProblem } from '../../http/refusals.ts'

/** What finance has for one permit, all its rows together. */
export interface FinanceFee {
  pence: number
  /** Where it first stands in the file, the heading counted. */
  readonly first_line: number
}

interface FeeFile {
  readonly fees: ReadonlyMap<string, FinanceFee>
  /** Rows that name no permit. */
  readonly skipped: number
}

interface Days {
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
}

/** Problems that are told; a file with more has the first of them. */
const mostTold = 20

/**
 * Finance's fees by permit, of the rows whose day is within the days. 400 for a file that cannot be read, has other columns or
 * too many rows, and for cells that are no day or no amount, naming their rows.
 */
export function readFeeFile({ bytes, name }: Upload, columns: FeeFileColumns, days: Days): FeeFile {
  if (!/\.(?:csv|txt)$/i.test(name)) throw invalid([inFile('Must be a CSV file')])
  const { headings, rows } = cellsOf(feeFileText(bytes))
  const at = placesOf(headings, columns)
  if (rows.length > mostFeeFileRows) {
    throw invalid([inFile(`Must have ${mostFeeFileRows.toLocaleString('en-GB')} rows or fewer`)])
  }
  const fees = new Map<string, FinanceFee>()
  const problems: FieldProblem[] = []
  let skipped = 0
  for (const { record, info } of rows) {
    const reference = referenceOf(record[at.reference] ?? '')
    if (reference === '') {
      skipped += 1
      continue
    }
    const [day, pence] = [dayOf(record[at.date] ?? ''), amountOf(record[at.amount] ?? '')]
    if (day === null) problems.push(inFile(`Row ${info.lines}: “${record[at.date]}” is not a date`))
    if (pence === null) problems.push(inFile(`Row ${info.lines}: “${record[at.amount]}” is not an amount`))
    if (problems.length >= mostTold) break
    if (day === null || pence === null || !isWithin(day, days)) continue
    const known = fees.get(reference)
    if (known) known.pence += pence
    else fees.set(reference, { pence, first_line: info.lines })
  }
  if (problems.length > 0) throw invalid(problems)
  const tooMuch = [...fees].find(([, { pence }]) => Math.abs(pence) > mostPence)
  if (tooMuch) throw invalid([inFile(`The rows of ${tooMuch[0]} add up to more than £20 million`)])
  return { fees, skipped }
}

const mostPence = 2_000_000_000

const isWithin = (day: Temporal.PlainDate, { from, to }: Days) =>
  Temporal.PlainDate.compare(day, from) >= 0 && Temporal.PlainDate.compare(day, to) <= 0

interface Row {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

function cellsOf(text: string): { headings: readonly string[]; rows: readonly Row[] } {
  let rows: Row[]
  try {
    rows = parse(text, {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      delimiter: separatorOf(text),
      info: true,
      to: mostFeeFileRows + 2,
    }) as unknown as Row[]
  } catch (error) {
    throw invalid([inFile(`Cannot be read as CSV: ${error instanceof Error ? error.message : 'unknown'}`)])
  }
  const [first, ...rest] = rows
  if (!first) throw invalid([inFile('The file is empty')])
  return { headings: first.record, rows: rest }
}

function placesOf(headings: readonly string[], { reference_column, date_column, amount_column }: FeeFileColumns) {
  const problems = Object.entries({ reference_column, date_column, amount_column })
    .filter(([, heading]) => !headings.includes(heading))
    .map(([field, heading]) => ({ field, message: `The file has no column “${heading}”` }))
  if (problems.length > 0) throw invalid(problems)
  return {
    reference: headings.indexOf(reference_column),
    date: headings.indexOf(date_column),
    amount: headings.indexOf(amount_column),
  }
}

const inFile = (message: string): FieldProblem => ({ field: 'file', message, rule: 'BR-GEN-50' })
