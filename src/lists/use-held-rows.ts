import { useState } from 'react'
import { changesWaiting, holdRows } from './held-rows.ts'

interface Held<Row> {
  /** Of which list the rows were taken. */
  of: string
  rows: readonly Row[]
}

interface Shown<Row> {
  rows: readonly Row[]
  left: ReadonlySet<string>
  /** Changes that wait until the reader asks for them. */
  waiting: number
  showAll: () => void
}

/**
 * Rows that stay still while they are read. Another list (`of`) takes its own rows at once; the same list fetched again changes
 * rows in place and counts the rest.
 *
 * @param newest  undefined while the first answer of this list is on its way: the last list's rows are drawn until then
 */
export function useHeldRows<Row>(
  of: string,
  newest: readonly Row[] | undefined,
  keyOf: (row: Row) => string,
): Shown<Row> {
  const [held, setHeld] = useState<Held<Row>>({ of: '', rows: [] })
  const isOther = newest !== undefined && held.of !== of
  if (isOther) setHeld({ of, rows: newest })
  const from = isOther ? newest : held.rows
  if (newest === undefined) return { rows: from, left: new Set(), waiting: 0, showAll: () => undefined }
  const kept = holdRows(from, newest, keyOf)
  return {
    rows: kept.rows,
    left: kept.left,
    waiting: changesWaiting(kept, newest, keyOf),
    showAll: () => setHeld({ of, rows: newest }),
  }
}
