import { between, distanceBetween, isInside, lengthOf } from './geometry-measures.ts'
import type { Geometry, MultiLineString, Polygon, Position } from './geometry.ts'
import { segmentsOf } from './ring-crossing.ts'

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

function pairsOf(sorted: readonly number[]): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = []
  for (let at = 0; at + 1 < sorted.length; at += 2) pairs.push([sorted[at] ?? 0, sorted[at + 1] ?? 0])
  return pairs
}

function toCentimetre([easting, northing]: Position): Position {
  return [Math.round(easting * 100) / 100, Math.round(northing * 100) / 100]
}
