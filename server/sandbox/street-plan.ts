/** Where streets run: a bent and broken lattice for each place, and winding roads between places. Metres, EPSG:27700. */
import { distanceBetween, type Position } from '../../domain/geometry.ts'
import type { Chance } from './chance.ts'
import type { Place } from './places.ts'

export interface PlannedStreet {
  readonly line: readonly Position[]
  /** A main street crosses the middle; a close has one way in. */
  readonly kind: 'main' | 'street' | 'close'
}

/** Metres between neighbouring corners of the lattice. */
const block = 132

/** The streets of one place; those of the middle come first. */
export function planPlace(place: Place, chance: Chance): PlannedStreet[] {
  const corner = makeLattice(place, chance)
  const reach = Math.ceil(place.radius / block) + 2
  const rows = [...stepsOut(reach)]
  const lines: PlannedStreet[] = []
  for (const fixed of rows) {
    for (const along of ['across', 'down'] as const) {
      const corners = Array.from({ length: 2 * reach + 1 }, (_, step) =>
        along === 'across' ? corner(step - reach, fixed) : corner(fixed, step - reach),
      )
      const kind = fixed === 0 ? 'main' : 'street'
      for (const run of runsOf(corners, kind, chance)) lines.push({ kind, line: smooth(run) })
    }
  }
  return [...lines, ...closesOf(lines, chance)]
}

/** A road between the edges of two places, cut in the middle where its name changes. */
export function planLink(from: Position, to: Position, chance: Chance): [Position[], Position[]] {
  const bends = Math.max(4, 2 * Math.round(distanceBetween(from, to) / 900))
  const wander = distanceBetween(from, to) / bends / 3.2
  const points = Array.from({ length: bends + 1 }, (_, step): Position => {
    const part = step / bends
    const strength = step === 0 || step === bends ? 0 : wander
    return [
      from[0] + (to[0] - from[0]) * part + (chance.part() - 0.5) * 2 * strength,
      from[1] + (to[1] - from[1]) * part + (chance.part() - 0.5) * 2 * strength,
    ]
  })
  const line = smooth(points)
  const middle = Math.floor(line.length / 2)
  return [line.slice(0, middle + 1), line.slice(middle).reverse()]
}

/** The corner of the lattice in a column and row; undefined outside the built-up edge, which is not a circle. */
function makeLattice(place: Place, chance: Chance): (column: number, row: number) => Position | undefined {
  const turn = chance.part() * Math.PI
  const [phaseA, phaseB, lobes] = [chance.part() * 6, chance.part() * 6, chance.whole(3, 5)]
  const swing = block * (place.kind === 'county town' ? 1.1 : 0.75)
  const corners = new Map<string, Position>()
  return (column, row) => {
    const x = column * block + swing * Math.sin((row * block) / 390 + phaseA)
    const y = row * block + swing * Math.sin((column * block) / 430 + phaseB)
    const edge = place.radius * (0.9 + 0.16 * Math.sin(lobes * Math.atan2(y, x) + phaseA))
    if (Math.hypot(x, y) > edge) return undefined
    const key = `${column} ${row}`
    const known = corners.get(key)
    if (known) return known
    const jitter = () => (chance.part() - 0.5) * block * 0.3
    const [xj, yj] = [x + jitter(), y + jitter()]
    const position: Position = [
      place.centre[0] + xj * Math.cos(turn) - yj * Math.sin(turn),
      place.centre[1] + xj * Math.sin(turn) + yj * Math.cos(turn),
    ]
    corners.set(key, position)
    return position
  }
}

/** 0, 1, -1, 2, -2 …: from the middle outwards. */
function* stepsOut(reach: number): Generator<number> {
  yield 0
  for (let step = 1; step <= reach; step += 1) yield* [step, -step]
}

/** Cuts one line of the lattice into streets; main streets have no gaps, the others do. */
function runsOf(corners: readonly (Position | undefined)[], kind: 'main' | 'street', chance: Chance): Position[][] {
  const runs: Position[][] = []
  let run: Position[] = []
  let longest = chance.whole(2, 6)
  const end = () => {
    if (run.length > 1) runs.push(run)
    run = []
    longest = kind === 'main' ? chance.whole(4, 6) : chance.whole(2, 6)
  }
  for (const corner of corners) {
    if (!corner) {
      end()
      continue
    }
    run.push(corner)
    const isGap = kind === 'street' && chance.percent(27)
    if (run.length > longest || isGap) {
      end()
      if (!isGap) run.push(corner)
    }
  }
  end()
  return runs
}

/** Short streets with one way in, that leave the side of a longer one. */
function closesOf(streets: readonly PlannedStreet[], chance: Chance): PlannedStreet[] {
  return streets
    .filter((street) => street.kind === 'street' && street.line.length > 6 && chance.percent(30))
    .map((street) => {
      const at = 4 * chance.whole(0, Math.floor((street.line.length - 3) / 4)) + 2
      const [from, next] = [street.line[at] as Position, street.line[at + 1] as Position]
      const side = chance.percent(50) ? 1 : -1
      const heading = Math.atan2(next[1] - from[1], next[0] - from[0]) + (side * Math.PI) / 2
      return { kind: 'close', line: smooth(curveFrom(from, heading, chance)) }
    })
}

function curveFrom(from: Position, heading: number, chance: Chance): Position[] {
  const bend = (chance.part() - 0.5) * 1.1
  const step = chance.whole(16, 24)
  const points: Position[] = [from]
  for (let count = 1; count <= 3; count += 1) {
    const last = points.at(-1) as Position
    const towards = heading + bend * (count - 1)
    points.push([last[0] + step * Math.cos(towards), last[1] + step * Math.sin(towards)])
  }
  return points
}

/** A curve through all the points, four steps for each, rounded to a centimetre. */
function smooth(points: readonly Position[]): Position[] {
  const at = (position: number) => points[Math.min(points.length - 1, Math.max(0, position))] as Position
  const curve: Position[] = []
  for (let position = 0; position < points.length - 1; position += 1) {
    const [before, from, to, after] = [at(position - 1), at(position), at(position + 1), at(position + 2)]
    for (let step = 0; step < 4; step += 1) curve.push(between(before, from, to, after, step / 4))
  }
  curve.push(roundToCentimetre(at(points.length - 1)))
  return curve
}

function between(before: Position, from: Position, to: Position, after: Position, part: number): Position {
  const along = (axis: 0 | 1) => {
    const slopeFrom = (to[axis] - before[axis]) / 2
    const slopeTo = (after[axis] - from[axis]) / 2
    const rise = to[axis] - from[axis]
    return (
      from[axis] +
      slopeFrom * part +
      (3 * rise - 2 * slopeFrom - slopeTo) * part ** 2 +
      (slopeFrom + slopeTo - 2 * rise) * part ** 3
    )
  }
  return roundToCentimetre([along(0), along(1)])
}

const roundToCentimetre = ([easting, northing]: Position): Position => [
  Math.round(easting * 100) / 100,
  Math.round(northing * 100) / 100,
]
