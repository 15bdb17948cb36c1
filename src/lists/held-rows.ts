/** Keeps a list still under its reader while another person's changes arrive. */

export interface HeldRows<Row> {
  /** What to draw: rows in the order they were first shown, each as it is now. */
  readonly rows: readonly Row[]
  /** Rows of the newest answer that would come in. */
  readonly entered: number
  /** Keys of rows that the newest answer no longer has. */
  readonly left: ReadonlySet<string>
}

/**
 * The rows being read, brought up to date in place. Rows that only follow at the end are simply added, for they push nothing;
 * anything that would move a row is counted instead and waits to be asked for.
 */
export function holdRows<Row>(
  shown: readonly Row[],
  newest: readonly Row[],
  keyOf: (row: Row) => string,
): HeldRows<Row> {
  const shownKeys = shown.map(keyOf)
  const isOnlyLonger = shownKeys.every((key, at) => newest[at] !== undefined && keyOf(newest[at]) === key)
  if (isOnlyLonger) return { rows: newest, entered: 0, left: new Set() }
  const now = new Map(newest.map((row) => [keyOf(row), row]))
  const known = new Set(shownKeys)
  return {
    rows: shown.map((row) => now.get(keyOf(row)) ?? row),
    entered: newest.filter((row) => !known.has(keyOf(row))).length,
    left: new Set(shownKeys.filter((key) => !now.has(key))),
  }
}

/** How many changes wait. An order that changed, with nothing in or out, counts as one. */
export function changesWaiting<Row>(held: HeldRows<Row>, newest: readonly Row[], keyOf: (row: Row) => string): number {
  const isMoved = held.rows.some((row, at) => newest[at] === undefined || keyOf(newest[at]) !== keyOf(row))
  return Math.max(held.entered + held.left.size, isMoved ? 1 : 0)
}
