/** What the map shows, in words: for the status line and for people who cannot see the picture. */
import type { Position } from '../../domain/geometry.ts'
import { formatGridReference } from './bng.ts'
import type { Place } from './map-view.ts'

export function lengthWords(metres: number): string {
  if (metres < 10) return `${metres.toFixed(1)} metres`
  if (metres < 1000) return `${Math.round(metres)} metres`
  return `${(metres / 1000).toFixed(metres < 10_000 ? 1 : 0)} kilometres`
}

export function areaWords(squareMetres: number): string {
  if (squareMetres < 10) return `${squareMetres.toFixed(1)} square metres`
  if (squareMetres < 10_000) return `${Math.round(squareMetres).toLocaleString('en-GB')} square metres`
  const hectares = squareMetres / 10_000
  const digits = hectares < 100 ? 2 : 0
  return `${hectares.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })} hectares`
}

/** "Zoomed in. 240 metres across, centre SU 51200 62300." Says what changed first, then where that leaves the reader. */
export function moveWords(before: Place | undefined, after: Place, widthPixels: number): string {
  const where = `${lengthWords(after.metresPerPixel * widthPixels)} across, centre ${placeWords(after.centre)}.`
  if (!before) return where
  // Turning a Mercator view into metres leaves a remainder; only a real step of zoom is a zoom.
  const ratio = after.metresPerPixel / before.metresPerPixel
  if (ratio < 0.9) return `Zoomed in. ${where}`
  if (ratio > 1.1) return `Zoomed out. ${where}`
  const direction = directionWords(before.centre, after.centre, after.metresPerPixel)
  return direction ? `Moved ${direction}. ${where}` : where
}

export function placeWords(position: Position): string {
  return formatGridReference(position) ?? 'off the National Grid'
}

const compass = ['east', 'north-east', 'north', 'north-west', 'west', 'south-west', 'south', 'south-east'] as const

/** Compass direction of a move, undefined when it is under a pixel. */
export function directionWords(from: Position, to: Position, metresPerPixel: number): string | undefined {
  const [east, north] = [to[0] - from[0], to[1] - from[1]]
  if (Math.hypot(east, north) < metresPerPixel) return undefined
  const eighths = Math.round(Math.atan2(north, east) / (Math.PI / 4))
  return compass[(eighths + 8) % 8]
}

/** The roundest length that fits a scale bar of at most `pixels`. */
export function scaleBar(metresPerPixel: number, pixels: number): { metres: number; pixels: number; label: string } {
  const longest = metresPerPixel * pixels
  const power = 10 ** Math.floor(Math.log10(longest))
  const metres = [5, 2, 1].map((step) => step * power).find((length) => length <= longest) ?? power
  const label = metres >= 1000 ? `${metres / 1000} km` : `${metres} m`
  return { metres, pixels: metres / metresPerPixel, label }
}
