/** Snapping to a street: plain geometry on grid metres, no map needed. */
import { distanceBetween, lengthMetres, type MultiLineString, type Position } from '../../../domain/geometry.ts'

/** The nearest spot on the street when it is within `reachMetres`, else the position itself. */
export function snapToStreet(position: Position, street: MultiLineString | undefined, reachMetres: number): Position {
  let best = position
  let nearest = reachMetres
  for (const part of street?.coordinates ?? []) {
    for (const [index, to] of part.entries()) {
      const spot = nearestOnSegment(position, part[index - 1] ?? to, to)
      const metres = distanceBetween(position, spot)
      if (metres > nearest) continue
      nearest = metres
      best = spot
    }
  }
  return best
}

/**
 * The street as one line to start a drawing from. Parts that meet end to end are joined; of parts that do not meet
 * the longest is taken, because a works geometry is a single line (BR-GEN-31).
 */
export function wholeStreet(street: MultiLineString): readonly Position[] {
  const left = street.coordinates.filter((part) => part.length > 1)
  const lines: (readonly Position[])[] = []
  for (let line = left.shift(); line; line = left.shift()) {
    for (let at = 0; at < left.length;) {
      const longer: readonly Position[] | undefined = joined(line, left[at] ?? [])
      if (longer) {
        line = longer
        left.splice(at, 1)
        at = 0
      } else {
        at += 1
      }
    }
    lines.push(line)
  }
  return lines.sort((a, b) => lineMetres(b) - lineMetres(a))[0] ?? []
}

function joined(line: readonly Position[], part: readonly Position[]): readonly Position[] | undefined {
  if (meet(line.at(-1), part[0])) return [...line, ...part.slice(1)]
  if (meet(line.at(-1), part.at(-1))) return [...line, ...part.toReversed().slice(1)]
  if (meet(line[0], part.at(-1))) return [...part, ...line.slice(1)]
  if (meet(line[0], part[0])) return [...part.toReversed(), ...line.slice(1)]
  return undefined
}

function meet(a: Position | undefined, b: Position | undefined): boolean {
  // Gazetteer lines are digitised to centimetres; ends closer than this are one junction.
  return a !== undefined && b !== undefined && distanceBetween(a, b) < 0.05
}

export function lineMetres(coordinates: readonly Position[]): number {
  return lengthMetres({ type: 'LineString', coordinates })
}

/** Area inside the corners by the shoelace sum, in square metres, whichever way round they run. */
export function areaSquareMetres(corners: readonly Position[]): number {
  const [east = 0, north = 0] = corners[0] ?? []
  let sum = 0
  for (const [index, [x, y]] of corners.entries()) {
    const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [east, north]
    // Measured from the first corner: grid coordinates squared would lose centimetres.
    sum += (x - east) * (nextY - north) - (nextX - east) * (y - north)
  }
  return Math.abs(sum) / 2
}

function nearestOnSegment(position: Position, from: Position, to: Position): Position {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const squared = dx * dx + dy * dy
  if (squared === 0) return from
  const along = ((position[0] - from[0]) * dx + (position[1] - from[1]) * dy) / squared
  const held = Math.max(0, Math.min(1, along))
  return [from[0] + held * dx, from[1] + held * dy]
}
