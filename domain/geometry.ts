/** Geometry of works: its types are here, what can be asked of it in the files beside. All in metres, EPSG:27700. */
export { centrePoint } from './centre-point.ts'
export { geometryProblems, parseGeometry } from './geometry-checks.ts'
export { boundsOf, distanceBetween, distanceToLine, isInside, lengthMetres, positionsOf } from './geometry-measures.ts'

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
