import { parse } from 'csv-parse/browser/esm/sync'
import { feeFileText, guessColumns, separatorOf, type FeeFileColumns } from '../../../domain/rules/fee-file.ts'

export type FeeFileHead =
  | { readonly headings: readonly string[]; readonly sample: readonly string[]; readonly guess: FeeFileColumns }
  | { readonly refused: string }

const mostBytes = 10 * 1024 * 1024

/** The headings of finance's file with its first row, and which is likely to be which; the service reads the rest. */
export function readHead(name: string, bytes: Uint8Array): FeeFileHead {
  if (!/\.(?:csv|txt)$/i.test(name)) return { refused: 'The file must be a CSV' }
  if (bytes.length > mostBytes) return { refused: 'The file must be smaller than 10 MB' }
  const text = feeFileText(bytes)
  try {
    const options = { bom: true, trim: true, skip_empty_lines: true, relax_column_count: true, to: 2 }
    const [headings = [], sample = []] = parse(text, { ...options, delimiter: separatorOf(text) }) as string[][]
    const named = [...new Set(headings.filter((heading) => heading !== ''))]
    if (named.length < 3) return { refused: 'The file must have a heading row with 3 columns or more' }
    return {
      headings: named,
      sample: named.map((heading) => sample[headings.indexOf(heading)] ?? ''),
      guess: guessColumns(named),
    }
  } catch {
    return { refused: 'The file cannot be read as CSV' }
  }
}
