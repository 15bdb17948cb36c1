/** Degrees as telephones and other maps give them, typed or pasted. */
import { type PlaceRead, parsePlace } from './bng.ts'
import { gridPosition } from './where-i-am.ts'

/**
 * Reads what {@link parsePlace} reads, and "51.3571, -1.2639" or "51.3571 N 1.2639 W": latitude first, about 5 metres true
 * (BR-GEN-33). Pairs without a decimal point are metres.
 */
export function parsePlaceOrDegrees(text: string): PlaceRead {
  const degrees = degreesIn(text)
  if (!degrees) return parsePlace(text)
  const position = gridPosition(...degrees)
  return position ? { position } : { problem: 'Enter a place in Great Britain, latitude first, like 51.3571, -1.2639' }
}

function degreesIn(text: string): [latitude: number, longitude: number] | undefined {
  const found = /^\s*(\d{2}\.\d+)\s*°?\s*N?[\s,;]+(-?)(\d{1,2}\.\d+)\s*°?\s*([EW]?)\s*$/i.exec(text)
  if (!found) return undefined
  const [, latitude, minus, longitude, side = ''] = found
  const isWest = minus === '-' || side.toUpperCase() === 'W'
  return [Number(latitude), isWest ? -Number(longitude) : Number(longitude)]
}
