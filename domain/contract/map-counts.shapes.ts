import * as z from 'zod/mini'
import { type MapCellSize, mapCellSizes } from '../rules/map-cells.ts'
import { dateTime } from './values.ts'

const isCellSize = (size: unknown): size is MapCellSize => mapCellSizes.some((known) => known === size)

const Query = z.strictObject({
  minEasting: z.number(),
  minNorthing: z.number(),
  maxEasting: z.number(),
  maxNorthing: z.number(),
  /** Metres along each side of a square. */
  cell_size: z.int().check(z.refine(isCellSize, { error: `Must be one of ${mapCellSizes.join(', ')}`, abort: true })),
  start_date: z.optional(dateTime),
  end_date: z.optional(dateTime),
})

const Cell = z.strictObject({
  /** Lower left corner of the square, metres EPSG:27700. */
  easting: z.number(),
  northing: z.number(),
  awaiting: z.number(),
  awaiting_high_impact: z.number(),
  planned: z.number(),
  planned_high_impact: z.number(),
  in_progress: z.number(),
  in_progress_high_impact: z.number(),
  completed: z.number(),
  completed_high_impact: z.number(),
  /** Permits that were refused, revoked or cancelled: the layer holds them, the street does not. */
  other: z.number(),
  other_high_impact: z.number(),
  overrun: z.number(),
  overrun_high_impact: z.number(),
  /** Middle of all but the others. */
  centre_easting: z.number(),
  centre_northing: z.number(),
  /** Of the works nearest the middle. */
  town: z.string(),
  area: z.string(),
  street: z.string(),
})

/** Shapes of the endpoints declared in map-counts.ts, under the same names. */
export const countWorksInCells = { query: Query, answer: z.strictObject({ cells: z.array(Cell) }) }
