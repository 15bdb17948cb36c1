/** Geometry as the layers of the map carry it: metres EPSG:27700, easting first (BR-GEN-30). */
import type { Geometry } from '../../domain/geometry.ts'
import { geometryTypeLabels } from '../../domain/labels/streets.ts'
import { label } from '../../domain/labels/words.ts'

export function featureGeometry({ type, coordinates }: Geometry) {
  return { type, type_string: label(geometryTypeLabels, type), coordinates: coordinates as unknown[] }
}

export function pointAt(easting: number, northing: number) {
  return { type: 'Point' as const, coordinates: [easting, northing] }
}
