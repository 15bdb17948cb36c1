/** Which streets of a difference are shown, and what is to be looked at in them. */
import type { DifferenceAnswer } from './save-area.tsx'

export type DifferenceRow = DifferenceAnswer['rows'][number]

export const differenceKinds = ['changes', 'added', 'removed', 'unchanged', 'to_look_at'] as const
export type DifferenceKind = (typeof differenceKinds)[number]

/** What follows for the street once the list is saved; empty when nothing is to be looked at. */
export function consequenceOf({ change, areas, street_state }: DifferenceRow): string {
  if (change === 'removed') return areas.length === 0 && street_state === 'open' ? 'In no area then' : ''
  if (street_state === 'closed') return 'Closed'
  if (street_state !== 'open') return 'Not yours'
  return areas.length > 0 ? `Also in ${areas.join('; ')}` : ''
}

export function rowsOfKind(rows: readonly DifferenceRow[], kind: DifferenceKind): readonly DifferenceRow[] {
  if (kind === 'changes') return rows.filter(({ change }) => change !== 'unchanged')
  if (kind === 'to_look_at') return rows.filter((row) => consequenceOf(row) !== '')
  return rows.filter(({ change }) => change === kind)
}
