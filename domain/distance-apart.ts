import { boundsOf, distanceToLine, isInside, positionsOf } from './geometry-measures.ts'
import type { Bounds, Geometry, MultiLineString, Position } from './geometry.ts'
import { crosses, segmentsOf } from './ring-crossing.ts'

/** Shortest distance between two geometries, in metres; 0 when they touch, cross, or one lies inside the other. */
export function distanceApart(a: Geometry | MultiLineString, b: Geometry | MultiLineString): number {
  if (liesInside(a, b) || liesInside(b, a)) return 0
  const [lineOfA, lineOfB] = [outlineOf(a), outlineOf(b)]
  if (crossEachOther(lineOfA, lineOfB)) return 0
  // lines that do not cross are nearest at a corner of one of them
  return Math.min(
    ...positionsOf(a).map((position) => distanceToLine(position, lineOfB)),
    ...positionsOf(b).map((position) => distanceToLine(position, lineOfA)),
  )
}

/** The box of a geometry, widened on every side by `metres`. */
export function boundsAround(geometry: Geometry | MultiLineString, metres: number): Bounds {
  const { minEasting, minNorthing, maxEasting, maxNorthing } = boundsOf(geometry)
  return {
    minEasting: minEasting - metres,
    minNorthing: minNorthing - metres,
    maxEasting: maxEasting + metres,
    maxNorthing: maxNorthing + metres,
  }
}

function liesInside(inner: Geometry | MultiLineString, outer: Geometry | MultiLineString): boolean {
  const [corner] = positionsOf(inner)
  return outer.type === 'Polygon' && corner !== undefined && isInside(corner, outer)
}

function outlineOf(geometry: Geometry | MultiLineString): MultiLineString {
  return { type: 'MultiLineString', coordinates: linesOf(geometry) }
}

function linesOf(geometry: Geometry | MultiLineString): readonly (readonly Position[])[] {
  if (geometry.type === 'Point') return [[geometry.coordinates]]
  return geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates
}

function crossEachOther(a: MultiLineString, b: MultiLineString): boolean {
  const piecesOf = (line: MultiLineString) => line.coordinates.flatMap((positions) => segmentsOf(positions))
  const others = piecesOf(b)
  return piecesOf(a).some(([from, to]) =>
    others.some(([otherFrom, otherTo]) => crosses({ from, to }, { from: otherFrom, to: otherTo })),
  )
}
