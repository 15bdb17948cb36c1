/** Bars that share days on a street: what a planner looks at before moving one. Where exactly on the street, the panel tells. */
import type { PlacedBar } from './programme-lanes.ts'

/** Only works and plans can give way: what an authority put there does not clash with its own. */
const canGive = ({ bar }: PlacedBar) => bar.kind !== 'activity' && bar.kind !== 'section_58'

/**
 * How many others share a street and a day with each bar, by reference; bars without any are left out. Works that are done
 * are in nobody's way, and permits of one works record are not in each other's.
 */
export function streetOverlaps(bars: readonly PlacedBar[]): ReadonlyMap<string, number> {
  const streets = new Map<number, Map<string, PlacedBar>>()
  for (const placed of bars) {
    if (placed.bar.phase === 'completed') continue
    const street = streets.get(placed.bar.usrn) ?? new Map<string, PlacedBar>()
    // a street in two areas has its bars twice
    street.set(placed.bar.reference, placed)
    streets.set(placed.bar.usrn, street)
  }
  const found = new Map<string, number>()
  const count = ({ bar }: PlacedBar) => found.set(bar.reference, (found.get(bar.reference) ?? 0) + 1)
  for (const street of streets.values()) {
    const inOrder = [...street.values()].sort((a, b) => (a.from < b.from ? -1 : 1))
    inOrder.forEach((one, at) => {
      for (const other of inOrder.slice(at + 1)) {
        // those that follow begin later still
        if (other.from > one.to) break
        if ((!canGive(one) && !canGive(other)) || isSameWorks(one, other)) continue
        count(one)
        count(other)
      }
    })
  }
  return found
}

function isSameWorks({ bar: one }: PlacedBar, { bar: other }: PlacedBar): boolean {
  return one.work_reference_number !== null && one.work_reference_number === other.work_reference_number
}
