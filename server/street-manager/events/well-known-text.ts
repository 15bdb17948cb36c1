import type { Geometry, Position } from '../../../domain/geometry.ts'

/** A geometry as well-known text, metres of EPSG:27700: `LINESTRING(501251.53 222574.64,501305.92 222506.65)`. */
export function wellKnownText(geometry: Geometry): string {
  switch (geometry.type) {
    case 'Point':
      return `POINT(${pair(geometry.coordinates)})`
    case 'LineString':
      return `LINESTRING(${pairs(geometry.coordinates)})`
    case 'Polygon':
      return `POLYGON(${geometry.coordinates.map((ring) => `(${pairs(ring)})`).join(',')})`
  }
}

const pair = ([easting, northing]: Position) => `${easting} ${northing}`
const pairs = (positions: readonly Position[]) => positions.map(pair).join(',')
