/**
 * British National Grid as people type and read it: pairs of easting and northing in metres, or a lettered grid reference.
 *
 * Everything outside the inside of a map view is EPSG:27700 metres, `[easting, northing]` (BR-GEN-30).
 */
import type { Bounds, Position } from '../../domain/geometry.ts'

/** The National Grid itself; the service publishes no narrower bounds (BR-GEN-32). */
export const gridBounds: Bounds = { minEasting: 0, minNorthing: 0, maxEasting: 700_000, maxNorthing: 1_300_000 }

const letters = 'ABCDEFGHJKLMNOPQRSTUVWXYZ'

/** Metres to the nearest centimetre: finer than any survey behind a street gazetteer. */
export function roundMetres(metres: number): number {
  return Math.round(metres * 100) / 100
}

export function roundPosition(position: readonly number[]): Position {
  return [roundMetres(position[0] ?? 0), roundMetres(position[1] ?? 0)]
}

export function isOnGrid([easting, northing]: Position): boolean {
  return (
    easting >= gridBounds.minEasting &&
    easting <= gridBounds.maxEasting &&
    northing >= gridBounds.minNorthing &&
    northing <= gridBounds.maxNorthing
  )
}

/** "451200.5, 162300": shortest text that reads back as the same position. */
export function formatPosition([easting, northing]: Position): string {
  return `${roundMetres(easting)}, ${roundMetres(northing)}`
}

/**
 * Grid reference of the square that holds the position, `digits` figures each way: 5 gives a 1 metre square, 3 gives 100 metres.
 * Figures are cut, not rounded, as on a paper map. Undefined off the grid.
 */
export function formatGridReference([easting, northing]: Position, digits = 5): string | undefined {
  if (!isOnGrid([easting, northing])) return undefined
  const column = Math.floor(easting / 100_000)
  const row = Math.floor(northing / 100_000)
  // The letter squares count from a false origin 1,000 km west and 500 km south, rows from the north.
  const first = 19 - row - ((19 - row) % 5) + Math.floor((column + 10) / 5)
  const second = (((19 - row) * 5) % 25) + (column % 5)
  const size = 10 ** (5 - digits)
  const figures = (metres: number) =>
    Math.floor((metres % 100_000) / size)
      .toString()
      .padStart(digits, '0')
  return `${letters[first]}${letters[second]} ${figures(easting)} ${figures(northing)}`
}

export type PlaceRead = { position: Position } | { problem: string }

/**
 * Reads what a person typed: "451200 162300", "451,200, 162,300", "E451200 N162300" or "SU 512 623".
 * A grid reference stands for the south-west corner of its square.
 */
export function parsePlace(text: string): PlaceRead {
  const typed = text.trim().toUpperCase()
  if (typed === '') return { problem: 'Enter an easting and a northing, or a grid reference' }
  const lettered = /^([A-HJ-Z]{2})\s*([\d\s]*)$/.exec(typed)
  if (lettered) return fromGridReference(lettered[1] ?? '', (lettered[2] ?? '').replace(/\s/g, ''))
  const metres = numbersIn(typed)
  if (metres === undefined) {
    return { problem: 'Enter an easting and a northing in metres, like 451200, 162300' }
  }
  return onGrid(roundPosition(metres))
}

function numbersIn(typed: string): [number, number] | undefined {
  const bare = typed.replace(/\b(EASTING|NORTHING)S?\b/g, ' ').replace(/[EN:=;]/g, ' ')
  // A comma followed by exactly three figures groups thousands; any other comma divides the pair.
  const ungrouped = bare.replace(/(\d{1,3}),(?=\d{3}(?!\d))/g, '$1')
  const parts = ungrouped.split(/[\s,]+/).filter((part) => part !== '')
  if (parts.length !== 2 || !parts.every((part) => /^-?\d+(\.\d+)?$/.test(part))) return undefined
  return [Number(parts[0]), Number(parts[1])]
}

function fromGridReference(square: string, figures: string): PlaceRead {
  if (figures.length % 2 !== 0 || figures.length > 10) {
    return { problem: 'A grid reference has the same number of figures for east and north, up to 5 each' }
  }
  const first = letters.indexOf(square[0] ?? '')
  const second = letters.indexOf(square[1] ?? '')
  const column = (first % 5) * 5 + (second % 5) - 10
  const row = 19 - Math.floor(first / 5) * 5 - Math.floor(second / 5)
  const digits = figures.length / 2
  const metres = (part: string) => (part === '' ? 0 : Number(part) * 10 ** (5 - digits))
  return onGrid([column * 100_000 + metres(figures.slice(0, digits)), row * 100_000 + metres(figures.slice(digits))])
}

function onGrid(position: Position): PlaceRead {
  if (isOnGrid(position)) return { position }
  return { problem: 'Enter a place on the National Grid: easting up to 700,000 and northing up to 1,300,000 metres' }
}
