import type { Geometry, GeometryType, Position } from './geometry.ts'

/** What is wrong with a geometry, in words for the person who drew or typed it. */
export type GeometryProblem = { readonly message: string; readonly rule: string }

/** Works, activities and reinstatements may be any of these (BR-GEN-31). */
export const worksGeometryTypes = ['Point', 'LineString', 'Polygon'] as const satisfies readonly GeometryType[]

/** Extent of the National Grid in metres (BR-GEN-32: the service publishes no bounds). */
export const gridBounds = { minEasting: 0, minNorthing: 0, maxEasting: 700_000, maxNorthing: 1_300_000 } as const

/** No source limits a drawing; more corners than this are no drawing of works, and checking them would cost everyone else. */
export const maximumPositions = 2_000

/**
 * What is wrong with a value that should be a geometry of one of the types; empty when it is a good one (BR-GEN-30 to 32).
 *
 * Checked: its type, pairs of finite numbers inside the grid in metres (EPSG:27700), at most 2,000 of them, a line with two
 * distinct points at least, closed rings of four positions or more that neither cross nor touch themselves.
 */
export function geometryProblems(
  value: unknown,
  allowedTypes: readonly GeometryType[] = worksGeometryTypes,
): GeometryProblem[] {
  if (!isRecord(value)) return [{ message: 'Mark where the works are', rule: 'BR-GEN-30' }]
  const type = allowedTypes.find((allowed) => allowed === value['type'])
  if (type === undefined) {
    return [{ message: `Where the works are must be a ${namesOf(allowedTypes)}`, rule: 'BR-GEN-31' }]
  }
  const coordinates = value['coordinates']
  switch (type) {
    case 'Point':
      return positionProblems([coordinates])
    case 'LineString':
      return lineProblems(coordinates)
    case 'Polygon':
      return polygonProblems(coordinates)
  }
}

/**
 * The value as a geometry.
 *
 * @throws RangeError with the first of its problems
 */
export function parseGeometry(value: unknown, allowedTypes: readonly GeometryType[] = worksGeometryTypes): Geometry {
  const [problem] = geometryProblems(value, allowedTypes)
  if (problem) throw new RangeError(problem.message)
  return value as Geometry
}

function lineProblems(coordinates: unknown): GeometryProblem[] {
  if (!Array.isArray(coordinates)) return positionProblems([coordinates])
  const problems = positionProblems(coordinates)
  if (problems.length > 0) return problems
  return withoutRepeats(coordinates as Position[]).length < 2
    ? [{ message: 'A line must have at least 2 different points', rule: 'BR-GEN-30' }]
    : []
}

function polygonProblems(coordinates: unknown): GeometryProblem[] {
  if (!Array.isArray(coordinates) || coordinates.length === 0 || !coordinates.every((ring) => Array.isArray(ring))) {
    return positionProblems([coordinates])
  }
  const problems = positionProblems(coordinates.flat())
  if (problems.length > 0) return problems
  const rings = coordinates as Position[][]
  if (rings.some((ring) => ring.length < 4)) {
    return [{ message: 'An area must have at least 3 corners', rule: 'BR-GEN-30' }]
  }
  if (rings.some((ring) => !isSame(ring[0], ring.at(-1)))) {
    return [{ message: 'An area must end where it starts', rule: 'BR-GEN-30' }]
  }
  return crossesItself(rings) ? [{ message: 'The area must not cross itself', rule: 'BR-GEN-30' }] : []
}

function positionProblems(positions: readonly unknown[]): GeometryProblem[] {
  if (positions.length > maximumPositions) {
    return [{ message: 'Where the works are has too many points: draw it more simply', rule: 'BR-GEN-30' }]
  }
  const problems = new Map<string, GeometryProblem>()
  for (const position of positions) {
    if (!isPair(position)) {
      return [{ message: 'Each point must be an easting and a northing in metres', rule: 'BR-GEN-30' }]
    }
    const [easting, northing] = position
    if (easting < gridBounds.minEasting || easting > gridBounds.maxEasting) {
      problems.set('easting', { message: 'Easting must be between 0 and 700000', rule: 'BR-GEN-32' })
    }
    if (northing < gridBounds.minNorthing || northing > gridBounds.maxNorthing) {
      problems.set('northing', { message: 'Northing must be between 0 and 1300000', rule: 'BR-GEN-32' })
    }
  }
  return [...problems.values()]
}

/** One edge of a ring, with its box, which tells most pairs apart before any sum is done. */
type Piece = {
  readonly from: Position
  readonly to: Position
  readonly ring: number
  readonly at: number
  readonly last: number
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
}

/** Sweeps from west to east, so that only pieces whose eastings overlap are compared. */
function crossesItself(rings: readonly (readonly Position[])[]): boolean {
  const pieces = rings.flatMap((positions, ring): Piece[] => {
    const segments = segmentsOf(withoutRepeats(positions))
    return segments.map(([from, to], at) => ({ from, to, ring, at, last: segments.length - 1, ...boxOf(from, to) }))
  })
  // a ring whose corners are all but two the same encloses nothing
  if (pieces.some((piece) => piece.last < 2)) return true
  const byWest = pieces.sort((a, b) => a.west - b.west)
  for (const [index, piece] of byWest.entries()) {
    for (let next = index + 1; next < byWest.length; next += 1) {
      const other = byWest[next]
      if (other === undefined || other.west > piece.east) break
      if (other.south > piece.north || other.north < piece.south) continue
      if (isWrongMeeting(piece, other)) return true
    }
  }
  return false
}

/** Neighbours share their corner and no more; other pieces of a ring share nothing; rings may touch but not cross. */
function isWrongMeeting(a: Piece, b: Piece): boolean {
  if (a.ring !== b.ring) return crosses(a, b)
  const gap = Math.abs(a.at - b.at)
  if (gap === 1 || gap === a.last) return turnsBack(a, b)
  return crosses(a, b) || touches(a, b) || touches(b, a)
}

function crosses(a: Piece, b: Piece): boolean {
  const sides = side(a.from, a.to, b.from) * side(a.from, a.to, b.to)
  return sides < 0 && side(b.from, b.to, a.from) * side(b.from, b.to, a.to) < 0
}

/** Whether an end of `a` lies on `b`. */
function touches(a: Piece, b: Piece): boolean {
  return [a.from, a.to].some((point) => side(b.from, b.to, point) === 0 && isWithinBox(point, b))
}

/** Whether two neighbours run back over one another. */
function turnsBack(a: Piece, b: Piece): boolean {
  const [first, second] = isSame(a.to, b.from) ? [a, b] : [b, a]
  const isStraight = side(first.from, first.to, second.to) === 0
  const ahead =
    (first.to[0] - first.from[0]) * (second.to[0] - second.from[0]) +
    (first.to[1] - first.from[1]) * (second.to[1] - second.from[1])
  return isStraight && ahead < 0
}

function side(from: Position, to: Position, point: Position): number {
  return Math.sign((to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0]))
}

function isWithinBox([easting, northing]: Position, { west, east, south, north }: Piece): boolean {
  return easting >= west && easting <= east && northing >= south && northing <= north
}

function boxOf(from: Position, to: Position) {
  return {
    west: Math.min(from[0], to[0]),
    east: Math.max(from[0], to[0]),
    south: Math.min(from[1], to[1]),
    north: Math.max(from[1], to[1]),
  }
}

function withoutRepeats(positions: readonly Position[]): Position[] {
  return positions.filter((position, at) => at === 0 || !isSame(position, positions[at - 1]))
}

function isSame(a: Position | undefined, b: Position | undefined): boolean {
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1]
}

function isPair(value: unknown): value is [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every((number) => Number.isFinite(number))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The straight pieces of a line, in order; a line of one position is one piece of no length. */
export function segmentsOf(positions: readonly Position[]): (readonly [Position, Position])[] {
  const pieces: (readonly [Position, Position])[] = []
  let from = positions[0]
  if (from === undefined) return pieces
  if (positions.length === 1) return [[from, from]]
  for (const to of positions.slice(1)) {
    pieces.push([from, to])
    from = to
  }
  return pieces
}

function namesOf(types: readonly GeometryType[]): string {
  const names = types.map((type) => ({ Point: 'point', LineString: 'line', Polygon: 'closed area' })[type])
  const last = names.pop() ?? ''
  return names.length === 0 ? last : `${names.join(', ')} or ${last}`
}
