/** Lines of an imported file on their way: which wait, which went, and what became of each. */
import { attemptFor } from '../../forms/attempt.ts'
import type { ActivityBody, CsvLine } from './activity-csv.ts'

export type Outcome =
  | { readonly state: 'ready' }
  | { readonly state: 'wrong'; readonly problems: readonly string[] }
  | { readonly state: 'added'; readonly reference: string }
  /** An answer to this line (true), or no answer at all (false): then it may have arrived, and goes again under its key. */
  | { readonly state: 'refused'; readonly why: string; readonly isAnswer: boolean }

export interface ImportedRow {
  readonly line: number
  readonly name: string
  readonly body?: ActivityBody
  /** One key for this line for ever. */
  readonly key: string
  readonly outcome: Outcome
}

export function importedRows(lines: readonly CsvLine[], newKey?: () => string): ImportedRow[] {
  return lines.map(({ line, name, body, problems }) => ({
    line,
    name,
    ...(body ? { body } : {}),
    key: attemptFor(undefined, line, newKey).key,
    outcome: body ? { state: 'ready' } : { state: 'wrong', problems },
  }))
}

/** Those that wait to be sent: ready ones, and those that no answer came to. What was refused needs another file. */
export function toSend(rows: readonly ImportedRow[]): (ImportedRow & { readonly body: ActivityBody })[] {
  return rows.flatMap((row) => {
    const { outcome, body } = row
    const isWaiting = outcome.state === 'ready' || (outcome.state === 'refused' && !outcome.isAnswer)
    return body && isWaiting ? [{ ...row, body }] : []
  })
}

export function withOutcome(rows: readonly ImportedRow[], line: number, outcome: Outcome): readonly ImportedRow[] {
  return rows.map((row) => (row.line === line ? { ...row, outcome } : row))
}
