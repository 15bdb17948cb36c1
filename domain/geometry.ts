import { segmentsOf } from './geometry-checks.ts'

export { geometryProblems, parseGeometry, worksGeometryTypes } from './geometry-checks.ts'

/** A place as `[easting, northing]` in metres, British National Grid, EPSG:27700 (BR-GEN-30). */
export type Position = readonly [easting: number, northing: number]

export type Point = { readonly type: 'Point'; readonly coordinates: Position }
export type LineString = { readonly type: 'LineString'; readonly coordinates: readonly Position[] }
export type Polygon = { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] }
export type MultiLineString = {
  readonly type: 'MultiLineString'
  readonly coordinates: readonly (readonly Position[])[]
}

/** Where works are: a GeoJSON geometry in EPSG:27700 (BR-GEN-31). */
export type Geometry = Point | LineString | Polygon
export type GeometryType = Geometry['type']

/** A box in metres, EPSG:27700, edges included. */
export type Bounds = {
  readonly minEasting: number
  readonly minNorthing: number
  readonly maxEasting: number
  readonly maxNorthing: number
}

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

/**
 * One point that stands for a geometry on a map or in a search, and lies on it: the point itself, half-way along a line,
 * or inside an area. Rounded to a centimetre.
 */
export function centrePoint(geometry: Geometry | MultiLineString): Position {
  switch (geometry.type) {
    case 'Point':
      return toCentimetre(geometry.coordinates)
    case 'LineString':
      return toCentimetre(halfWayAlong(geometry.coordinates))
    case 'MultiLineString':
      return toCentimetre(halfWayAlong(longestOf(geometry.coordinates)))
    case 'Polygon':
      return toCentimetre(insidePointOf(geometry))
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

function lengthOf(positions: readonly Position[]): number {
  return segmentsOf(positions).reduce((sum, [from, to]) => sum + distanceBetween(from, to), 0)
}

function longestOf(lines: readonly (readonly Position[])[]): readonly Position[] {
  return lines.reduce((longest, line) => (lengthOf(line) > lengthOf(longest) ? line : longest), lines[0] ?? [])
}

function halfWayAlong(positions: readonly Position[]): Position {
  let left = lengthOf(positions) / 2
  for (const [from, to] of segmentsOf(positions)) {
    const length = distanceBetween(from, to)
    if (length > 0 && left <= length) return between(from, to, left / length)
    left -= length
  }
  return positions[0] ?? [Number.NaN, Number.NaN]
}

/** The centroid when it falls inside, else the middle of the widest stretch of the polygon at the centroid's height. */
function insidePointOf(polygon: Polygon): Position {
  const centroid = centroidOf(polygon.coordinates[0] ?? [])
  if (isInside(centroid, polygon)) return centroid
  const northing = centroid[1]
  const crossings = polygon.coordinates
    .flatMap((ring) => segmentsOf(ring))
    .filter(([from, to]) => from[1] > northing !== to[1] > northing)
    .map(([from, to]) => from[0] + ((northing - from[1]) / (to[1] - from[1])) * (to[0] - from[0]))
    .sort((a, b) => a - b)
  let widest = 0
  let easting = polygon.coordinates[0]?.[0]?.[0] ?? Number.NaN
  for (const [west, east] of pairsOf(crossings)) {
    if (east - west <= widest) continue
    widest = east - west
    easting = (west + east) / 2
  }
  return widest > 0 ? [easting, northing] : (polygon.coordinates[0]?.[0] ?? centroid)
}

function centroidOf(ring: readonly Position[]): Position {
  const [originEasting, originNorthing] = ring[0] ?? [Number.NaN, Number.NaN]
  let [area, easting, northing] = [0, 0, 0]
  for (const [from, to] of segmentsOf(ring)) {
    // relative to the first corner, since grid coordinates are large and areas of works small
    const [x1, y1] = [from[0] - originEasting, from[1] - originNorthing]
    const [x2, y2] = [to[0] - originEasting, to[1] - originNorthing]
    const cross = x1 * y2 - x2 * y1
    area += cross / 2
    easting += ((x1 + x2) * cross) / 6
    northing += ((y1 + y2) * cross) / 6
  }
  return area === 0
    ? [originEasting, originNorthing]
    : [originEasting + easting / area, originNorthing + northing / area]
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

function pairsOf(sorted: readonly number[]): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = []
  for (let at = 0; at + 1 < sorted.length; at += 2) pairs.push([sorted[at] ?? 0, sorted[at + 1] ?? 0])
  return pairs
}

function nearestOnSegment(point: Position, from: Position, to: Position): Position {
  const squaredLength = (to[0] - from[0]) ** 2 + (to[1] - from[1]) ** 2
  if (squaredLength === 0) return from
  const along = ((point[0] - from[0]) * (to[0] - from[0]) + (point[1] - from[1]) * (to[1] - from[1])) / squaredLength
  return between(from, to, Math.min(1, Math.max(0, along)))
}

function between(from: Position, to: Position, part: number): Position {
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]
}

function toCentimetre([easting, northing]: Position): Position {
  return [Math.round(easting * 100) / 100, Math.round(northing * 100) / 100]
}
