import {
  centrePoint,
  distanceBetween,
  type Geometry,
  type MultiLineString,
  type Position,
} from '../../domain/geometry.ts'

/** Half the length of the line drawn through a lone point, in metres. */
const reach = 10

/**
 * A line for a street that no gazetteer describes, from the works on it: their own lines where there are any, else the
 * points joined in order along the street. A lone point gets a short line, since a lookup finds streets by their lines.
 * An estimate for maps and lookups, never a boundary (BR-GEN-33).
 */
export function lineFromWorks(geometries: readonly Geometry[]): MultiLineString {
  const lines = new Map<string, readonly Position[]>()
  for (const geometry of geometries) {
    if (geometry.type === 'LineString') lines.set(JSON.stringify(geometry.coordinates), geometry.coordinates)
  }
  if (lines.size > 0) return { type: 'MultiLineString', coordinates: [...lines.values()] }
  const points = apart(geometries.map(centrePoint))
  const [first] = points
  if (!first) return { type: 'MultiLineString', coordinates: [] }
  const line: Position[] =
    points.length > 1
      ? alongTheStreet(points)
      : [
          [first[0] - reach, first[1]],
          [first[0] + reach, first[1]],
        ]
  return { type: 'MultiLineString', coordinates: [line] }
}

/** Points that are at least a metre from each other. */
function apart(points: readonly Position[]): Position[] {
  const kept: Position[] = []
  for (const point of points) {
    if (kept.every((other) => distanceBetween(point, other) >= 1)) kept.push(point)
  }
  return kept
}

/** Sorted along the direction in which the points spread most. */
function alongTheStreet(points: readonly Position[]): Position[] {
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length
  const [east, north] = [mean(0), mean(1)]
  const spread = (a: 0 | 1, b: 0 | 1) =>
    points.reduce((sum, point) => sum + (point[a] - (a ? north : east)) * (point[b] - (b ? north : east)), 0)
  const heading = Math.atan2(2 * spread(0, 1), spread(0, 0) - spread(1, 1)) / 2
  const along = ([easting, northing]: Position) => easting * Math.cos(heading) + northing * Math.sin(heading)
  return points.toSorted((a, b) => along(a) - along(b))
}
