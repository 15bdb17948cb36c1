import type { Hs2ActLimitPhase } from '../../domain/contract/enums/streets.ts'
import { boundsOf, distanceBetween, type Polygon, type Position } from '../../domain/geometry.ts'
import { boxText } from '../store/boxes.ts'
import type { Hs2ActLimitTable } from '../store/hs2-act-limits.ts'
import type { BulkRow } from '../store/insert-rows.ts'

/** A railway that nobody will build: it comes in from the south, passes Marlford on its west side and leaves northwards. */
const lines: Readonly<Record<Hs2ActLimitPhase, readonly Position[]>> = {
  phase_1: [
    [421_600, 294_000],
    [421_900, 296_200],
    [421_700, 298_100],
    [421_300, 299_900],
    [421_150, 301_300],
  ],
  phase_2a: [
    [421_150, 301_300],
    [421_400, 303_000],
    [422_000, 304_700],
    [422_300, 307_500],
  ],
}

/** How wide the land of the line is, in metres. */
const width = 140

/** The limits of both phases (BR-HS2-11), one four-cornered area for each straight stretch. */
export function hs2ActLimits(): BulkRow<Hs2ActLimitTable>[] {
  return Object.entries(lines).flatMap(([phase, line]) =>
    line.slice(1).map((to, at) => {
      const act_limit_coordinates = landAlong(line[at] ?? to, to)
      const bounds = boxText(boundsOf(act_limit_coordinates))
      return { phase: phase as Hs2ActLimitPhase, stretch: at + 1, act_limit_coordinates, bounds }
    }),
  )
}

function landAlong(from: Position, to: Position): Polygon {
  const length = distanceBetween(from, to)
  const [east, north] = [(-(to[1] - from[1]) / length) * (width / 2), ((to[0] - from[0]) / length) * (width / 2)]
  const beside = (place: Position, side: 1 | -1): Position => [
    Math.round((place[0] + side * east) * 100) / 100,
    Math.round((place[1] + side * north) * 100) / 100,
  ]
  const first = beside(from, 1)
  return { type: 'Polygon', coordinates: [[first, beside(to, 1), beside(to, -1), beside(from, -1), first]] }
}
