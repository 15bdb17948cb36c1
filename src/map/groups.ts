/** Far out, works are counted by place: one ring per group instead of symbols on top of each other. */
import { type Bounds, distanceBetween, type Position } from '../../domain/geometry.ts'
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

type Cell = { east: number; north: number; features: MapFeature[] }

/**
 * Groups by squares of the grid, not of the screen, so that a pan keeps every group where it is.
 * Groups whose rings would touch are put together. Largest first.
 */
export function groupFeatures(features: readonly MapFeature[], metresPerPixel: number): FeatureGroup[] {
  const size = 2 ** Math.round(Math.log2(cellPixels * metresPerPixel))
  const cells = new Map<string, Cell>()
  for (const feature of features) {
    const key = `${Math.floor(feature.centre[0] / size)}/${Math.floor(feature.centre[1] / size)}`
    const cell = cells.get(key)
    if (cell) put(cell, feature)
    else cells.set(key, { east: feature.centre[0], north: feature.centre[1], features: [feature] })
  }
  const apart = merged([...cells.values()].sort(largestFirst), apartPixels * metresPerPixel)
  return named(apart.sort(largestFirst))
}

function put(cell: Cell, feature: MapFeature) {
  cell.east += feature.centre[0]
  cell.north += feature.centre[1]
  cell.features.push(feature)
}

function largestFirst(a: Cell, b: Cell): number {
  return b.features.length - a.features.length || a.east - b.east
}

function middle(cell: Cell): Position {
  return [cell.east / cell.features.length, cell.north / cell.features.length]
}

function merged(cells: readonly Cell[], apartMetres: number): Cell[] {
  const kept: Cell[] = []
  for (const cell of cells) {
    const near = kept.find((other) => distanceBetween(middle(other), middle(cell)) < apartMetres)
    if (!near) {
      kept.push({ ...cell, features: [...cell.features] })
      continue
    }
    near.east += cell.east
    near.north += cell.north
    near.features = near.features.concat(cell.features)
  }
  // Putting two together moves the middle, perhaps next to a third.
  return kept.length === cells.length ? kept : merged(kept.sort(largestFirst), apartMetres)
}

/** A group is called by the area most of it lies in; where two would be called the same, the street is said as well. */
function named(cells: readonly Cell[]): FeatureGroup[] {
  const areas = cells.map(({ features }) => mostCommon(features.map(({ area }) => area)))
  return cells.map((cell, index) => {
    const { features } = cell
    const area = areas[index] ?? ''
    const isOnly = areas.filter((other) => other === area).length === 1
    const street = mostCommon(features.map((feature) => feature.street))
    const centre = middle(cell)
    return {
      id: `${Math.round(centre[0])}/${Math.round(centre[1])}/${features.length}`,
      name: area === '' ? `Around ${street}` : isOnly ? area : `${area}, around ${street}`,
      centre,
      bounds: boundsOfAll(features),
      count: features.length,
      highImpact: features.filter(({ layer }) => layer === 'works_high_impact').length,
      overrun: features.filter(({ badge }) => badge === 'overrun').length,
    }
  })
}

function mostCommon(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best = ''
  for (const [value, count] of counts) {
    if (value !== '' && count > (counts.get(best) ?? 0)) best = value
  }
  return best
}

function boundsOfAll(features: readonly MapFeature[]): Bounds {
  const bounds = { minEasting: Infinity, minNorthing: Infinity, maxEasting: -Infinity, maxNorthing: -Infinity }
  for (const { bounds: each } of features) {
    bounds.minEasting = Math.min(bounds.minEasting, each.minEasting)
    bounds.minNorthing = Math.min(bounds.minNorthing, each.minNorthing)
    bounds.maxEasting = Math.max(bounds.maxEasting, each.maxEasting)
    bounds.maxNorthing = Math.max(bounds.maxNorthing, each.maxNorthing)
  }
  return bounds
}
