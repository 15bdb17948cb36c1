/** Far out, works are counted by place: one ring per group instead of symbols on top of each other. */
import { type Bounds, distanceBetween, type Position } from '../../domain/geometry.ts'
import type { CountedCell } from './counted-cells.ts'
import type { MapFeature } from './map-feature.ts'

export type FeatureGroup = {
  id: string
  name: string
  centre: Position
  bounds: Bounds
  count: number
  highImpact: number
  overrun: number
}

const cellPixels = 96
/** Two of the usual rings side by side. */
export const apartPixels = 56

/** What is counted together: sums, so that works counted by the server and features counted here go into one ring. */
type Cell = {
  east: number
  north: number
  count: number
  highImpact: number
  overrun: number
  bounds: Bounds
  areas: Map<string, number>
  streets: Map<string, number>
}

/** Metres along each side of the squares by which things are counted at this scale: a power of two. */
export function squareAt(metresPerPixel: number): number {
  return 2 ** Math.round(Math.log2(cellPixels * metresPerPixel))
}

/**
 * Groups by squares of the grid, not of the screen, so that a pan keeps every group where it is; works that the server
 * counted by the same squares go into them. Groups whose rings would touch are put together. Largest first.
 */
export function groupFeatures(
  features: readonly MapFeature[],
  metresPerPixel: number,
  counted: readonly CountedCell[] = [],
): FeatureGroup[] {
  const size = counted[0]?.size ?? squareAt(metresPerPixel)
  const cells = new Map<string, Cell>()
  const put = (cell: Cell) => {
    const key = `${Math.floor(cell.east / cell.count / size)}/${Math.floor(cell.north / cell.count / size)}`
    const there = cells.get(key)
    cells.set(key, there ? together(there, cell) : cell)
  }
  for (const feature of features) put(cellOf(feature))
  for (const { count, centre, area, street, ...rest } of counted) {
    if (count === 0) continue
    const [east, north] = [centre[0] * count, centre[1] * count]
    const [areas, streets] = [new Map([[area, count]]), new Map([[street, count]])]
    put({ ...rest, count, east, north, areas, streets })
  }
  const apart = merged([...cells.values()].sort(largestFirst), apartPixels * metresPerPixel)
  return named(apart.sort(largestFirst))
}

function cellOf({ centre, layer, badge, bounds, area, street }: MapFeature): Cell {
  return {
    east: centre[0],
    north: centre[1],
    count: 1,
    highImpact: layer === 'works_high_impact' ? 1 : 0,
    overrun: badge === 'overrun' ? 1 : 0,
    bounds,
    areas: new Map([[area, 1]]),
    streets: new Map([[street, 1]]),
  }
}

/** The first takes in the second. */
function together(one: Cell, other: Cell): Cell {
  one.east += other.east
  one.north += other.north
  one.count += other.count
  one.highImpact += other.highImpact
  one.overrun += other.overrun
  one.bounds = boundsOfBoth(one.bounds, other.bounds)
  for (const [area, count] of other.areas) one.areas.set(area, (one.areas.get(area) ?? 0) + count)
  for (const [street, count] of other.streets) one.streets.set(street, (one.streets.get(street) ?? 0) + count)
  return one
}

function largestFirst(a: Cell, b: Cell): number {
  return b.count - a.count || a.east - b.east
}

function middle(cell: Cell): Position {
  return [cell.east / cell.count, cell.north / cell.count]
}

function merged(cells: readonly Cell[], apartMetres: number): Cell[] {
  const kept: Cell[] = []
  for (const cell of cells) {
    const near = kept.find((other) => distanceBetween(middle(other), middle(cell)) < apartMetres)
    if (near) together(near, cell)
    else kept.push(cell)
  }
  // Putting two together moves the middle, perhaps next to a third.
  return kept.length === cells.length ? kept : merged(kept.sort(largestFirst), apartMetres)
}

/** A group is called by the area most of it lies in; where two would be called the same, the street is said as well. */
function named(cells: readonly Cell[]): FeatureGroup[] {
  const areas = cells.map((cell) => mostCommon(cell.areas))
  return cells.map((cell, index) => {
    const { count, highImpact, overrun, bounds } = cell
    const area = areas[index] ?? ''
    const isOnly = areas.filter((other) => other === area).length === 1
    const street = mostCommon(cell.streets)
    const centre = middle(cell)
    return {
      id: `${Math.round(centre[0])}/${Math.round(centre[1])}/${count}`,
      name: area === '' ? `Around ${street}` : isOnly ? area : `${area}, around ${street}`,
      centre,
      bounds,
      count,
      highImpact,
      overrun,
    }
  })
}

function mostCommon(counts: ReadonlyMap<string, number>): string {
  let best = ''
  for (const [value, count] of counts) {
    if (value !== '' && count > (counts.get(best) ?? 0)) best = value
  }
  return best
}

function boundsOfBoth(a: Bounds, b: Bounds): Bounds {
  return {
    minEasting: Math.min(a.minEasting, b.minEasting),
    minNorthing: Math.min(a.minNorthing, b.minNorthing),
    maxEasting: Math.max(a.maxEasting, b.maxEasting),
    maxNorthing: Math.max(a.maxNorthing, b.maxNorthing),
  }
}
