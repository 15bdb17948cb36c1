/** The story of what could not be sent when it was made: evidence when a penalty is given for a late record. */
import { dateTimeWords } from '../../../domain/words.ts'
import { oldestFirst, type OutboxItem } from '../../api/outbox/outbox-item.ts'

export interface StatementRow {
  readonly record: string
  readonly what: string
  readonly made: string
  readonly at: string
  readonly outcome: string
}

/** Every failed try, and the sending that ended it. */
export function statementRows(items: readonly OutboxItem[]): StatementRow[] {
  return oldestFirst(items)
    .filter(({ failures }) => failures.length > 0)
    .flatMap(({ record, title, madeAt, failures, sentAt }) =>
      [...failures, ...(sentAt ? [{ at: sentAt, outcome: 'Sent' }] : [])].map(({ at, outcome }) => ({
        record,
        what: title,
        made: dateTimeWords(madeAt),
        at: dateTimeWords(at),
        outcome,
      })),
    )
}

export function statementCsv(items: readonly OutboxItem[]): string {
  const lines = statementRows(items).map(({ record, what, made, at, outcome }) => [record, what, made, at, outcome])
  return [['Record', 'What', 'Made', 'Tried', 'Outcome'], ...lines]
    .map((line) => line.map(cell).join(','))
    .join('\r\n')
    .concat('\r\n')
}

/** Quoted; text that a spreadsheet would take for a formula gets an apostrophe. */
const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
