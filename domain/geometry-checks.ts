import type { Geometry, GeometryType, Position } from './geometry.ts'
import { crossesItself, isSame, withoutRepeats } from './ring-crossing.ts'

/** What is wrong with a geometry, in words for the person who drew or typed it. */
export type GeometryProblem = { readonly message: string; readonly rule: string }

/** Works, activities and reinstatements may be any of these (BR-GEN-31). */
export const worksGeometryTypes = ['Point', 'LineString', 'Polygon'] as const satisfies readonly GeometryType[]

/** Extent of the National Grid in metres (BR-GEN-32: the service publishes no bounds). */
export const gridBounds = { minEasting: 0, minNorthing: 0, maxEasting: 700_000, maxNorthing: 1_300_000 } as const

/** No source limits a drawing; more corners than this are no drawing of works, and checking them would cost everyone else. */
export const maximumPositions = 2_000

/**
 * What is wrong with a value that should be a geometry of one of the types; empty when it is a good one (BR-GEN-30 to 32).
 *
 * Checked: its type, pairs of finite numbers inside the grid in metres (EPSG:27700), at most 2,000 of them, a line with two
 * distinct points at least, closed rings of four positions or more that neither cross nor touch themselves.
 */
export function geometryProblems(
  value: unknown,
  allowedTypes: readonly GeometryType[] = worksGeometryTypes,
): GeometryProblem[] {
  if (!isRecord(value)) return [{ message: 'Mark where the works are', rule: 'BR-GEN-30' }]
  const type = allowedTypes.find((allowed) => allowed === value['type'])
  if (type === undefined) {
    return [{ message: `Where the works are must be a ${namesOf(allowedTypes)}`, rule: 'BR-GEN-31' }]
  }
  const coordinates = value['coordinates']
  switch (type) {
    case 'Point':
      return positionProblems([coordinates])
    case 'LineString':
      return lineProblems(coordinates)
    case 'Polygon':
      return polygonProblems(coordinates)
  }
}

/**
 * The value as a geometry.
 *
 * @throws RangeError with the first of its problems
 */
export function parseGeometry(value: unknown, allowedTypes: readonly GeometryType[] = worksGeometryTypes): Geometry {
  const [problem] = geometryProblems(value, allowedTypes)
  if (problem) throw new RangeError(problem.message)
  return value as Geometry
}

function lineProblems(coordinates: unknown): GeometryProblem[] {
  if (!Array.isArray(coordinates)) return positionProblems([coordinates])
  const problems = positionProblems(coordinates)
  if (problems.length > 0) return problems
  return withoutRepeats(coordinates as Position[]).length < 2
    ? [{ message: 'A line must have at least 2 different points', rule: 'BR-GEN-30' }]
    : []
}

function polygonProblems(coordinates: unknown): GeometryProblem[] {
  if (!Array.isArray(coordinates) || coordinates.length === 0 || !coordinates.every((ring) => Array.isArray(ring))) {
    return positionProblems([coordinates])
  }
  const problems = positionProblems(coordinates.flat())
  if (problems.length > 0) return problems
  const rings = coordinates as Position[][]
  if (rings.some((ring) => ring.length < 4)) {
    return [{ message: 'An area must have at least 3 corners', rule: 'BR-GEN-30' }]
  }
  if (rings.some((ring) => !isSame(ring[0], ring.at(-1)))) {
    return [{ message: 'An area must end where it starts', rule: 'BR-GEN-30' }]
  }
  return crossesItself(rings) ? [{ message: 'The area must not cross itself', rule: 'BR-GEN-30' }] : []
}

function positionProblems(positions: readonly unknown[]): GeometryProblem[] {
  if (positions.length > maximumPositions) {
    return [{ message: 'Where the works are has too many points: draw it more simply', rule: 'BR-GEN-30' }]
  }
  const problems = new Map<string, GeometryProblem>()
  for (const position of positions) {
    if (!isPair(position)) {
      return [{ message: 'Each point must be an easting and a northing in metres', rule: 'BR-GEN-30' }]
    }
    const [easting, northing] = position
    if (easting < gridBounds.minEasting || easting > gridBounds.maxEasting) {
      problems.set('easting', { message: 'Easting must be between 0 and 700000', rule: 'BR-GEN-32' })
    }
    if (northing < gridBounds.minNorthing || northing > gridBounds.maxNorthing) {
      problems.set('northing', { message: 'Northing must be between 0 and 1300000', rule: 'BR-GEN-32' })
    }
  }
  return [...problems.values()]
}

function namesOf(types: readonly GeometryType[]): string {
  const names = types.map((type) => ({ Point: 'point', LineString: 'line', Polygon: 'closed area' })[type])
  const last = names.pop() ?? ''
  return names.length === 0 ? last : `${names.join(', ')} or ${last}`
}

function isPair(value: unknown): value is [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every((number) => Number.isFinite(number))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
