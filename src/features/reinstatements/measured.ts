import { lengthMetres, type Geometry, type Position } from '../../../domain/geometry.ts'

export interface Measured {
  /** Metres, to the nearest centimetre. */
  readonly length: number
  /** Of an area; a line has none. */
  readonly width?: number
}

/** Sides of what is drawn: of a line its length, of an area the smallest upright or turned box round it. A point has none. */
export function measured(geometry: Geometry | null): Measured | undefined {
  if (!geometry || geometry.type === 'Point') return undefined
  if (geometry.type === 'LineString') return { length: centimetres(lengthMetres(geometry)) }
  const ring = geometry.coordinates[0] ?? []
  const boxes = ring.slice(1).map((to, at) => boxAlong(ring, ring[at] ?? to, to))
  const [smallest] = boxes.toSorted((a, b) => a.length * a.width - b.length * b.width)
  return smallest && { length: centimetres(smallest.length), width: centimetres(smallest.width) }
}

/** The box round a ring whose sides lie along one of its edges. */
function boxAlong(ring: readonly Position[], from: Position, to: Position) {
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0])
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const along = ring.map(([easting, northing]) => easting * cos + northing * sin)
  const across = ring.map(([easting, northing]) => northing * cos - easting * sin)
  const sides = [spread(along), spread(across)] as const
  return { length: Math.max(...sides), width: Math.min(...sides) }
}

const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values)
const centimetres = (metres: number) => Math.round(metres * 100) / 100

/** The end of a line, as the far end of a site. */
export function endOf(geometry: Geometry | null): Geometry | undefined {
  const last = geometry?.type === 'LineString' ? geometry.coordinates.at(-1) : undefined
  return last && { type: 'Point', coordinates: last }
}
