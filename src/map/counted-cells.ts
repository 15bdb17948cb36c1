/** Works that the server counted, square by square: the map far out, however many there are. Pure. */
import type { AnswerOf } from '../../domain/contract/endpoint.ts'
import type { countWorksInCells } from '../../domain/contract/map-counts.ts'
import type { Bounds, Position } from '../../domain/geometry.ts'
import { type MapCellSize, mapCellSizes } from '../../domain/rules/map-cells.ts'
import { squareAt } from './groups.ts'
import { meets } from './in-view.ts'
import { type Hideable, worksStates } from './switches.ts'

/** From this scale on the works of a view may be too many to fetch: they are counted first. */
export const countedMetresPerPixel = 14

const cellsAlongTile = 8

export type CountedCell = {
  size: number
  bounds: Bounds
  centre: Position
  /** Of the layers asked for. */
  count: number
  highImpact: number
  overrun: number
  area: string
  street: string
}

export function cellSizeAt(metresPerPixel: number): MapCellSize {
  const wanted = squareAt(metresPerPixel)
  return mapCellSizes.find((size) => size >= wanted) ?? 65_536
}

/** The tiles that a box lies on: whole squares, always the same ones, so that an answer serves every view of its place. */
export function tilesOf(box: Bounds, size: MapCellSize): Bounds[] {
  const tile = size * cellsAlongTile
  const numbers = (low: number, high: number) => {
    const first = Math.floor(low / tile)
    return Array.from({ length: Math.floor(high / tile) - first + 1 }, (_, index) => (first + index) * tile)
  }
  return numbers(box.minNorthing, box.maxNorthing).flatMap((minNorthing) =>
    numbers(box.minEasting, box.maxEasting).map((minEasting) => ({
      minEasting,
      minNorthing,
      // the upper edges belong to the next tile
      maxEasting: minEasting + tile - 1,
      maxNorthing: minNorthing + tile - 1,
    })),
  )
}

export type CountsAnswer = AnswerOf<typeof countWorksInCells>
type WireCell = CountsAnswer['cells'][number]

/** Counts of the squares that the box touches, by the layers and states that are shown. What takes no room on the street is left out. */
export function countedCells(
  cells: readonly WireCell[],
  size: number,
  box: Bounds,
  hidden: readonly Hideable[],
): { cells: CountedCell[]; counts: ReadonlyMap<Hideable, number> } {
  const counts = new Map<Hideable, number>()
  const isOn = (one: Hideable) => !hidden.includes(one)
  const add = (one: Hideable, count: number) => counts.set(one, (counts.get(one) ?? 0) + count)
  const shown = cells.flatMap((cell) => {
    const { easting, northing } = cell
    const bounds = {
      minEasting: easting,
      minNorthing: northing,
      maxEasting: easting + size,
      maxNorthing: northing + size,
    }
    if (!meets(bounds, box)) return []
    let [count, highImpact, overrun] = [0, 0, 0]
    for (const state of worksStates) {
      for (const [layer, works, late] of byImpact(cell, state)) {
        // as of works that are here one by one: what a tick shows, or would show if it alone were off
        if (isOn(state)) add(layer, works)
        if (isOn(layer)) add(state, works)
        if (!isOn(state) || !isOn(layer)) continue
        count += works
        overrun += late
        if (layer === 'works_high_impact') highImpact += works
      }
    }
    if (count === 0) return []
    const centre: Position = [cell.centre_easting, cell.centre_northing]
    return [{ size, bounds, centre, count, highImpact, overrun, area: cell.town || cell.area, street: cell.street }]
  })
  return { cells: shown, counts }
}

/** Works of a state by their impact, and how many of them have overrun, as only those in progress can. */
function byImpact(cell: WireCell, state: (typeof worksStates)[number]) {
  const [all, high] = [cell[state], cell[`${state}_high_impact`]]
  const isBegun = state === 'in_progress'
  const [late, lateHigh] = isBegun ? [cell.overrun, cell.overrun_high_impact] : [0, 0]
  return [
    ['works_high_impact', high, lateHigh],
    ['works_other', all - high, late - lateHigh],
  ] as const
}
