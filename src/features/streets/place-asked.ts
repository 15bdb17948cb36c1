/** A place that an address names: `?at=433000,387000` in metres, with `&off=12` where a satellite said how far off it may be. */
import type { Point, Position } from '../../../domain/geometry.ts'
import { isOnGrid } from '../../map/bng.ts'

/** The point asked for; null for none and for what is not on the National Grid. */
export function pointAsked(search: URLSearchParams): Point | null {
  const parts = (search.get('at') ?? '').split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  const [easting = Number.NaN, northing = Number.NaN] = parts
  const position: Position = [easting, northing]
  return parts.length === 2 && position.every(Number.isFinite) && isOnGrid(position)
    ? { type: 'Point', coordinates: position }
    : null
}

/** `at=433000,387000`: the first part of an address's query that `pointAsked` reads. */
export function atPoint([easting, northing]: Position): string {
  return `at=${Math.round(easting)},${Math.round(northing)}`
}
