import { geometryProblems, type Geometry, type Position } from '../../domain/geometry.ts'
import { BadRecord } from './imported.ts'

/**
 * A geometry in EPSG:27700 as GeoJSON, as the text of GeoJSON, or as well-known text like `POINT(501251 222574)`.
 *
 * @throws BadRecord when it is none of these or not a good geometry (BR-GEN-30 to 32)
 */
export function readGeometry(value: unknown): Geometry {
  if (value === null || value === undefined || value === '') throw new BadRecord('the geometry is missing')
  const geometry = typeof value === 'string' ? readText(value.trim()) : value
  const [problem] = geometryProblems(geometry)
  if (problem) throw new BadRecord(`the geometry is not usable: ${problem.message}`)
  return geometry as Geometry
}

function readText(text: string): unknown {
  if (!text.startsWith('{')) return readWellKnownText(text)
  try {
    return JSON.parse(text)
  } catch {
    throw new BadRecord('the geometry is neither GeoJSON nor well-known text')
  }
}

function readWellKnownText(text: string): Geometry {
  const [, type, body] = /^(?:SRID=27700;)?\s*(POINT|LINESTRING|POLYGON)\s*(\(.*\))$/is.exec(text) ?? []
  if (!type || !body) throw new BadRecord(`the geometry "${text.slice(0, 40)}" is no point, line or polygon`)
  switch (type.toUpperCase()) {
    case 'POINT':
      return { type: 'Point', coordinates: positions(body)[0] as Position }
    case 'LINESTRING':
      return { type: 'LineString', coordinates: positions(body) }
    default:
      return {
        type: 'Polygon',
        coordinates: [...body.matchAll(/\(([^()]+)\)/g)].map(([, ring]) => positions(ring ?? '')),
      }
  }
}

/** Pairs of numbers; a third number, the height, is left out. */
function positions(text: string): Position[] {
  return text
    .replace(/[()]/g, '')
    .split(',')
    .map((pair) => {
      const [easting, northing] = pair.trim().split(/\s+/).map(Number)
      return [easting ?? Number.NaN, northing ?? Number.NaN]
    })
}
