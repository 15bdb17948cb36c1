import type { Position } from './geometry.ts'

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

/** Whether rings cross or touch themselves, or cross one another. Sweeps from west to east, so that only pieces whose eastings overlap are compared. */
export function crossesItself(rings: readonly (readonly Position[])[]): boolean {
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

/** Whether two straight pieces cross between their ends. */
export function crosses(a: Pick<Piece, 'from' | 'to'>, b: Pick<Piece, 'from' | 'to'>): boolean {
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

/** The positions without those that repeat the one before. */
export function withoutRepeats(positions: readonly Position[]): Position[] {
  return positions.filter((position, at) => at === 0 || !isSame(position, positions[at - 1]))
}

/** Whether two positions are there and the same. */
export function isSame(a: Position | undefined, b: Position | undefined): boolean {
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1]
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
