import { countWorksInCells as endpoint } from '../../../domain/contract/map-counts.ts'
import { countWorksInCells as shapes } from '../../../domain/contract/map-counts.shapes.ts'
import { type MapCellSize, mapCellSizes, mostMapCells } from '../../../domain/rules/map-cells.ts'
import { civilDate, londonDate } from '../../../domain/rules/working-days.ts'
import { implement } from '../../http/implement.ts'
import { invalid } from '../../http/refusals.ts'
import { type CountedCell, worksInCells } from '../../store/map-counts.ts'
import { boxAndDaysOf } from '../box-of.ts'

/** Of every promoter, as the map of works itself (BR-ROLE-12); whole squares, each works counted in the one of its middle. */
export const countWorksInCells = implement(endpoint, shapes, async ({ db, query, now }) => {
  const { bounds, start_date, end_date } = boxAndDaysOf(query)
  const size = mapCellSizes.find((known) => known === query.cell_size) ?? 2048
  const numbers = (low: number, high: number) => [Math.floor(low / size), Math.floor(high / size)] as const
  const east = numbers(bounds.minEasting, bounds.maxEasting)
  const north = numbers(bounds.minNorthing, bounds.maxNorthing)
  // written so that numbers beyond all counting are refused as well
  if (
    !((east[1] - east[0] + 1) * (north[1] - north[0] + 1) <= mostMapCells) ||
    !isCountable([...east, ...north], size)
  ) {
    const message = `Must be large enough for the box to hold ${mostMapCells} squares or fewer, near the National Grid`
    throw invalid([{ field: 'cell_size', message, rule: 'BR-GEN-34' }])
  }
  const from = start_date === undefined ? undefined : civilDate(start_date)
  const to = end_date === undefined ? undefined : civilDate(end_date)
  const cells = await worksInCells(db, { size, east, north, from, to, today: londonDate(now) })
  return { cells: cells.map((cell) => answerOf(cell, size)) }
})

/** Places are kept as whole metres of 32 bits. */
function isCountable(numbers: readonly number[], size: MapCellSize): boolean {
  return numbers.every((number) => Math.abs(number * size) < 2 ** 30)
}

function answerOf(
  { east, north, eastings, northings, area_name, street_name, ...cell }: CountedCell,
  size: MapCellSize,
) {
  const shown = cell.awaiting + cell.planned + cell.in_progress + cell.completed
  const middle = (sum: number, square: number) => (shown === 0 ? (square + 0.5) * size : Math.round(sum / shown))
  return {
    easting: east * size,
    northing: north * size,
    ...cell,
    centre_easting: middle(eastings, east),
    centre_northing: middle(northings, north),
    area: area_name,
    street: street_name,
  }
}
