import type { Bounds, Geometry, LineString, MultiLineString, Polygon, Position } from './geometry.ts'
import { segmentsOf } from './ring-crossing.ts'

/** The smallest box round a geometry, in metres. */
export function boundsOf(geometry: Geometry | MultiLineString): Bounds {
  const positions = positionsOf(geometry)
  const box = { minEasting: Infinity, minNorthing: Infinity, maxEasting: -Infinity, maxNorthing: -Infinity }
  for (const [easting, northing] of positions) {
    box.minEasting = Math.min(box.minEasting, easting)
    box.minNorthing = Math.min(box.minNorthing, northing)
    box.maxEasting = Math.max(box.maxEasting, easting)
    box.maxNorthing = Math.max(box.maxNorthing, northing)
  }
  return box
}

/** Every position of a geometry, in order. */
export function positionsOf(geometry: Geometry | MultiLineString): readonly Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates]
    case 'LineString':
      return geometry.coordinates
    case 'Polygon':
    case 'MultiLineString':
      return geometry.coordinates.flat()
  }
}

/** Length along a line, in metres on the grid; several lines are added up. */
export function lengthMetres(line: LineString | MultiLineString): number {
  const lines = line.type === 'LineString' ? [line.coordinates] : line.coordinates
  return lines.reduce((sum, positions) => sum + lengthOf(positions), 0)
}

/** Shortest distance from a point to a line or lines, in metres; Infinity when there is no line. */
export function distanceToLine(point: Position, line: LineString | MultiLineString): number {
  const lines = line.type === 'LineString' ? [line.coordinates] : line.coordinates
  let nearest = Infinity
  for (const positions of lines) {
    for (const [from, to] of segmentsOf(positions)) {
      nearest = Math.min(nearest, distanceBetween(point, nearestOnSegment(point, from, to)))
    }
  }
  return nearest
}

/** Straight distance between two points, in metres. */
export function distanceBetween(a: Position, b: Position): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1])
}

/** Whether a point is inside a polygon and in none of its holes. */
export function isInside(point: Position, polygon: Polygon): boolean {
  return polygon.coordinates.reduce((inside, ring) => (isInsideRing(point, ring) ? !inside : inside), false)
}

/** Length along positions, in metres. */
export function lengthOf(positions: readonly Position[]): number {
  return segmentsOf(positions).reduce((sum, [from, to]) => sum + distanceBetween(from, to), 0)
}

function nearestOnSegment(point: Position, from: Position, to: Position): Position {
  const squaredLength = (to[0] - from[0]) ** 2 + (to[1] - from[1]) ** 2
  if (squaredLength === 0) return from
  const along = ((point[0] - from[0]) * (to[0] - from[0]) + (point[1] - from[1]) * (to[1] - from[1])) / squaredLength
  return between(from, to, Math.min(1, Math.max(0, along)))
}

/** The position a part of the way from one to another. */
export function between(from: Position, to: Position, part: number): Position {
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]
}

function isInsideRing([easting, northing]: Position, ring: readonly Position[]): boolean {
  let inside = false
  for (const [from, to] of segmentsOf(ring)) {
    if (from[1] > northing === to[1] > northing) continue
    const crossing = from[0] + ((northing - from[1]) / (to[1] - from[1])) * (to[0] - from[0])
    if (easting < crossing) inside = !inside
  }
  return inside
}
