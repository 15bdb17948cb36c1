/**
 * Geometries of answers as far as they can be drawn. What comes from elsewhere may hold no numbers, no corners or half a ring:
 * one broken record must not take the map from all the others.
 */
import { gridBounds } from '../../domain/geometry-checks.ts'
import type { Geometry, Position } from '../../domain/geometry.ts'

export interface SoundGeometry {
  readonly geometry: Geometry
  /** What is wrong with it, for the people who see it; undefined when it is drawn as it came. */
  readonly fault: string | undefined
}

export const faults = {
  part: 'Part of its place is broken: what is left of it is drawn',
  open: 'Its area was not closed: it is drawn closed',
  middle: 'Its place cannot be drawn: only its middle is shown',
} as const

/**
 * The geometry with what cannot be drawn left out, or its middle where nothing else is left; undefined when that is no place
 * either. A good one comes back as it is, corners uncounted: measuring has to have them all.
 */
export function soundGeometry(type: unknown, coordinates: unknown, middle?: unknown): SoundGeometry | undefined {
  const sound = shapeOf(type, coordinates)
  if (sound) return sound
  return isPlace(middle)
    ? { geometry: { type: 'Point', coordinates: toPosition(middle) }, fault: faults.middle }
    : undefined
}

function shapeOf(type: unknown, coordinates: unknown): SoundGeometry | undefined {
  if (type === 'Point') {
    return isPlace(coordinates)
      ? { geometry: { type, coordinates: toPosition(coordinates) }, fault: undefined }
      : undefined
  }
  if (!Array.isArray(coordinates)) return undefined
  if (type === 'LineString') return lineOf(coordinates)
  return type === 'Polygon' ? areaOf(coordinates) : undefined
}

/** One corner alone is no line. */
function lineOf(given: readonly unknown[]): SoundGeometry | undefined {
  const coordinates = placesOf(given)
  const isWhole = coordinates.length === given.length
  return isLong(coordinates)
    ? { geometry: { type: 'LineString', coordinates }, fault: isWhole ? undefined : faults.part }
    : undefined
}

/** An outer ring that encloses nothing is drawn as the line that it is; a hole that does is left out. Either turn of a ring will do. */
function areaOf(given: readonly unknown[]): SoundGeometry | undefined {
  const rings = given.map((ring) => (Array.isArray(ring) ? ring : []))
  const places = rings.map((ring) => placesOf(ring))
  const [outer = [], ...holes] = places
  if (!isRing(outer)) {
    const line = lineOf(outer)
    return line && { ...line, fault: faults.part }
  }
  const kept = [outer, ...holes.filter(isRing)]
  const isPart = kept.length < rings.length || places.some((ring, at) => ring.length !== rings[at]?.length)
  const isOpen = kept.some((ring) => !isClosed(ring))
  const coordinates = isOpen ? kept.map(closed) : kept
  return {
    geometry: { type: 'Polygon', coordinates },
    fault: isPart ? faults.part : isOpen ? faults.open : undefined,
  }
}

/** All of them without a copy where all are good, as nearly always. */
function placesOf(given: readonly unknown[]): readonly Position[] {
  return given.every(isPlace) ? (given as unknown as readonly Position[]) : given.filter(isPlace).map(toPosition)
}

/** Two numbers on the National Grid; a height behind them is nobody's harm. */
function isPlace(value: unknown): value is readonly number[] {
  if (!Array.isArray(value)) return false
  const [easting, northing] = value as unknown[]
  const { minEasting, maxEasting, minNorthing, maxNorthing } = gridBounds
  return (
    typeof easting === 'number' &&
    typeof northing === 'number' &&
    easting >= minEasting &&
    easting <= maxEasting &&
    northing >= minNorthing &&
    northing <= maxNorthing
  )
}

const toPosition = ([easting = 0, northing = 0]: readonly number[]): Position => [easting, northing]

const isSame = (a: Position | undefined, b: Position | undefined) => a?.[0] === b?.[0] && a?.[1] === b?.[1]

const isLong = (positions: readonly Position[]) => positions.some((position) => !isSame(position, positions[0]))

const isClosed = (ring: readonly Position[]) => isSame(ring[0], ring.at(-1))

const closed = (ring: readonly Position[]): readonly Position[] => {
  const [first] = ring
  return first === undefined || isClosed(ring) ? ring : [...ring, first]
}

/** Three corners that differ from the ones before them. */
function isRing(ring: readonly Position[]): boolean {
  return closed(ring).filter((position, at) => at > 0 && !isSame(position, ring[at - 1])).length >= 3
}
