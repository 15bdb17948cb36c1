/** Works that the server counted, square by square: the map far out, however many there are. Pure. */
import type { AnswerOf } from '../../domain/contract/endpoint.ts'
import type { countWorksInCells } from '../../domain/contract/map-counts.ts'
import type { Bounds, Position } from '../../domain/geometry.ts'
import { type MapCellSize, mapCellSizes } from '../../domain/rules/map-cells.ts'
import { squareAt } from './groups.ts'
import { meets } from './in-view.ts'
import type { MapLayer } from './map-feature.ts'

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

/** Counts of the squares that the box touches, by the layers that are shown. What takes no room on the street is left out. */
export function countedCells(
  cells: readonly WireCell[],
  size: number,
  box: Bounds,
  hidden: readonly MapLayer[],
): { cells: CountedCell[]; counts: ReadonlyMap<MapLayer, number> } {
  const counts = new Map<MapLayer, number>()
  const [withHigh, withOther] = [!hidden.includes('works_high_impact'), !hidden.includes('works_other')]
  const shown = cells.flatMap((cell) => {
    const { easting, northing } = cell
    const bounds = {
      minEasting: easting,
      minNorthing: northing,
      maxEasting: easting + size,
      maxNorthing: northing + size,
    }
    if (!meets(bounds, box)) return []
    const all = cell.awaiting + cell.planned + cell.in_progress + cell.completed
    const high =
      cell.awaiting_high_impact + cell.planned_high_impact + cell.in_progress_high_impact + cell.completed_high_impact
    counts.set('works_high_impact', (counts.get('works_high_impact') ?? 0) + high)
    counts.set('works_other', (counts.get('works_other') ?? 0) + all - high)
    const count = (withHigh ? high : 0) + (withOther ? all - high : 0)
    if (count === 0) return []
    const overrun =
      (withHigh ? cell.overrun_high_impact : 0) + (withOther ? cell.overrun - cell.overrun_high_impact : 0)
    const centre: Position = [cell.centre_easting, cell.centre_northing]
    const area = cell.town || cell.area
    return [{ size, bounds, centre, count, highImpact: withHigh ? high : 0, overrun, area, street: cell.street }]
  })
  return { cells: shown, counts }
}
