import { centrePoint, type Geometry } from '../../../domain/geometry.ts'

/** A point in words: easting and northing in whole metres. */
export function pointWords(point: Geometry): string {
  const [easting, northing] = centrePoint(point)
  return `${Math.round(easting)} ${Math.round(northing)}`
}
