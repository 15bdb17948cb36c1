import { centrePoint, positionsOf } from '../../../domain/geometry.ts'
import type { Geometry, MultiLineString, Position } from '../../../domain/geometry.ts'
import type { Street } from './street-facts.ts'

const mostPoints = 10

/** Up to ten different points of a drawing, spread over it, for the lookup of streets near them (BR-GEN-40). */
export function lookupPoints(geometry: Geometry): { easting: number; northing: number }[] {
  const all = [centrePoint(geometry), ...positionsOf(geometry)]
  const different = [...new Map(all.map((position) => [String(position), position])).values()]
  const step = Math.max(1, (different.length - 1) / (mostPoints - 1))
  const spread = different.filter((_, at) => Math.floor(at / step) > Math.floor((at - 1) / step) || at === 0)
  return spread.slice(0, mostPoints).map(([easting, northing]) => ({ easting, northing }))
}

/** The middle line of a street as the map takes it. */
export function lineOf({ street_line }: Pick<Street, 'street_line'>): MultiLineString | undefined {
  if (!street_line) return undefined
  return { type: 'MultiLineString', coordinates: street_line.coordinates.map((part) => part.map(asPosition)) }
}

function asPosition([easting = Number.NaN, northing = Number.NaN]: readonly number[]): Position {
  return [easting, northing]
}
