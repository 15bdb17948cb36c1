/** Finance's file of fees as it is read: which column is which, and what its cells say. */
import { civilDate } from './working-days.ts'

export type FeeFileColumns = {
  readonly reference_column: string
  readonly date_column: string
  readonly amount_column: string
}

/** Rows of one file, its heading not counted. */
export const mostFeeFileRows = 50_000

const guesses = [
  ['reference_column', [/permit.*(?:ref|no|number|id)/, /works?.*ref/, /permit/, /\bref(?:erence)?\b/]],
  ['date_column', [/(?:transaction|charge|invoice|posting|posted).*date/, /\bdate\b/, /date/]],
  ['amount_column', [/\b(?:amount|total|net|gross|charged)\b/, /amount|total/, /\b(?:fee|value|price|cost|£)/]],
] as const

/** Which heading is likely to be which column, whatever their order; empty where none is. A heading is taken once. */
export function guessColumns(headings: readonly string[]): FeeFileColumns {
  const taken = new Set<string>()
  const found = guesses.map(([column, patterns]) => {
    const heading = patterns
      .map((pattern) => headings.find((one) => !taken.has(one) && pattern.test(plain(one))))
      .find((one) => one !== undefined)
    if (heading !== undefined) taken.add(heading)
    return [column, heading ?? ''] as const
  })
  return Object.fromEntries(found) as unknown as FeeFileColumns
}

const plain = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[_\-.\s]+/g, ' ')
    .trim()

/** Pence of "£1,234.50", "(45.00)", "-45" or "45.00 CR", the last three a credit; null for what is no amount. */
export function amountOf(cell: string): number | null {
  const text = cell.trim().replaceAll(/[\s£,]|GBP/gi, '')
  const [, open, minus, pounds, pence = '', close, credit] =
    /^(\()?([-−])?(\d{1,9})(?:\.(\d{1,2}))?(\))?(CR|-)?$/i.exec(text) ?? []
  if (pounds === undefined || (open === undefined) !== (close === undefined)) return null
  const value = Number(pounds) * 100 + Number(pence.padEnd(2, '0'))
  const isCredit = open !== undefined || minus !== undefined || credit !== undefined
  return isCredit && value > 0 ? -value : value
}

/** The day of "23/11/2026", "23-11-26", "23 Nov 2026", "2026-11-23" with or without a time; null for what is none. */
export function dayOf(cell: string): Temporal.PlainDate | null {
  const text = cell.trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text)
  if (iso) return dateFrom(iso[1], iso[2], iso[3])
  const british = /^(\d{1,2})[/. -](\d{1,2}|[a-z]{3,9})[/. -](\d{4}|\d{2})(?: .*)?$/i.exec(text)
  return british ? dateFrom(british[3], british[2], british[1]) : null
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function dateFrom(year = '', month = '', day = ''): Temporal.PlainDate | null {
  const number = /^\d/.test(month) ? Number(month) : months.indexOf(month.slice(0, 3).toLowerCase()) + 1
  const full = year.length === 2 ? `20${year}` : year
  try {
    return civilDate(`${full}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`)
  } catch {
    return null
  }
}

/** A permit's reference as the ledger has it: capitals without spaces. */
export const referenceOf = (cell: string): string => cell.replaceAll(/\s+/g, '').toUpperCase()

/** UTF-8 with its mark or without, UTF-16 with its mark, and otherwise Windows-1252, which spreadsheets write of old. */
export function feeFileText(bytes: Uint8Array): string {
  const [one, two] = bytes
  if (one === 0xff && two === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (one === 0xfe && two === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** What parts the cells: the one of comma, semicolon and tab that the first line has most of. */
export function separatorOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text)?.[0] ?? ''
  return [',', ';', '\t'].toSorted((a, b) => first.split(b).length - first.split(a).length)[0] ?? ','
}
