/**
 * The one place that registers projections. Import it before a map, a view or a transform is made.
 */
import { get } from 'ol/proj.js'
import { register } from 'ol/proj/proj4.js'
import proj4, { type Converter } from 'proj4'
import type { Subgrid } from 'proj4/dist/lib/nadgrid.js'
import { betweenNodes, type BetweenNodes } from './between-nodes.ts'
import { gridBounds } from './bng.ts'

export const BNG = 'EPSG:27700'
export const WEB_MERCATOR = 'EPSG:3857'
/** Longitude and latitude in degrees of WGS84. */
export const DEGREES = 'EPSG:4326'

const nationalGrid =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +units=m +no_defs'
/** The seven-parameter shift to WGS84: about 5 metres true, enough for a picture and never for a boundary (BR-GEN-33). */
const sevenParameters = `${nationalGrid} +towgs84=446.448,-125.157,542.06,0.1502,0.247,0.8421,-20.4894`
const airyDegrees = '+proj=longlat +ellps=airy +no_defs'
const gridName = 'OSTN15'

proj4.defs(BNG, sevenParameters)
register(proj4)
get(BNG)?.setExtent([gridBounds.minEasting, gridBounds.minNorthing, gridBounds.maxEasting, gridBounds.maxNorthing])

export type Projection = typeof BNG | typeof WEB_MERCATOR | typeof DEGREES

/** What the National Grid is by the shift grid, and where that has shifts; undefined while there is none. */
let precise: { readonly grid: string; readonly boxes: readonly Box[] } | undefined

/** Degrees of longitude (east positive) and latitude. */
type Box = { readonly west: number; readonly south: number; readonly east: number; readonly north: number }
const converters = new Map<string, Converter>()

/**
 * From now on positions go between WGS84 and the National Grid by this grid of shifts, an NTv2 file such as OSTN15's; where it
 * has no shift, by the seven parameters as before. Throws when the file is none.
 */
export function putShiftGrid(file: ArrayBuffer): void {
  const { subgrids } = proj4.nadgrid(gridName, file)
  if (subgrids.length === 0) throw new Error('This file has no grid of shifts')
  precise = { grid: `${nationalGrid} +nadgrids=${gridName}`, boxes: subgrids.map(boxOf) }
  converters.clear()
}

export const hasShiftGrid = (): boolean => precise !== undefined

/** Which way positions of satellites and of other maps come to the National Grid, and how true that is. */
export function shiftWords(): string {
  return hasShiftGrid()
    ? 'Positions from satellites and other maps are put on the National Grid by its published grid of shifts, to the centimetre.'
    : 'Positions from satellites and other maps are put on the National Grid by a seven-parameter shift: they may be 5 metres off.'
}

/**
 * Reprojects flat coordinates (x, y, x, y …) into a new array; the same projection gives a copy.
 * One call for many coordinates: the transform is looked up once.
 */
export function reproject(flat: readonly number[], from: Projection, to: Projection): number[] {
  const made = flat.slice()
  if (from === to) return made
  if (!precise && from !== DEGREES && to !== DEGREES) return reprojectQuickly(made, from, to)
  const roughly = converter(from, to, sevenParameters)
  const exactly = precise && converter(from, to, precise.grid)
  // a grid of shifts is laid out in degrees of the side that a position comes from: Airy's ellipsoid or WGS84
  const degrees =
    precise && (from === BNG ? converter(BNG, airyDegrees, nationalGrid) : converter(from, DEGREES, sevenParameters))
  for (let at = 0; at + 1 < made.length; at += 2) {
    const given: [number, number] = [made[at] ?? Number.NaN, made[at + 1] ?? Number.NaN]
    if (!given.every(Number.isFinite)) {
      made[at] = made[at + 1] = Number.NaN
      continue
    }
    // the library writes to the console for each position that its grid does not have: such are never asked for
    const found = degrees && isOnShiftGrid(degrees.forward([...given])) ? exactly?.forward(given) : undefined
    const [x, y] = found?.every(Number.isFinite) ? found : roughly.forward(given)
    made[at] = x
    made[at + 1] = y
  }
  return made
}

type Plane = typeof BNG | typeof WEB_MERCATOR

/** Where both projections are as smooth as paper: the National Grid with a margin. Elsewhere the library is asked itself. */
const smooth: Readonly<Record<Plane, readonly [west: number, south: number, east: number, north: number]>> = {
  [BNG]: [-100_000, -100_000, 800_000, 1_400_000],
  [WEB_MERCATOR]: [-1_300_000, 6_200_000, 350_000, 9_000_000],
}
const quick = new Map<Plane, BetweenNodes>()

/** Between the two planes of maps, by the seven parameters; `made` is changed and returned. */
function reprojectQuickly(made: number[], from: Plane, to: Plane): number[] {
  const exact = converter(from, to, sevenParameters)
  const convert = quick.get(from) ?? betweenNodes((x, y) => exact.forward([x, y]) as [number, number])
  quick.set(from, convert)
  const [west, south, east, north] = smooth[from]
  for (let at = 0; at + 1 < made.length; at += 2) {
    const [x, y] = [made[at] ?? Number.NaN, made[at + 1] ?? Number.NaN]
    if (x >= west && x <= east && y >= south && y <= north) {
      convert(made, at)
      continue
    }
    const isPlace = Number.isFinite(x) && Number.isFinite(y)
    const [farX, farY] = isPlace ? exact.forward([x, y]) : [Number.NaN, Number.NaN]
    made[at] = farX
    made[at + 1] = farY
  }
  return made
}

/** A shift is some 200 metres at most: this near the edge of the grid the way back may leave it. */
const edgeDegrees = 0.01

/** Such a file counts longitude to the west, in radians once it is read: its lower corner is the one in the south-east. */
function boxOf({ ll, lim, del }: Subgrid): Box {
  const corner = (axis: 0 | 1) => degreesOf(ll[axis] ?? 0)
  const length = (axis: 0 | 1) => degreesOf(((lim[axis] ?? 1) - 1) * (del[axis] ?? 0))
  return {
    west: -corner(0) - length(0) + edgeDegrees,
    south: corner(1) + edgeDegrees,
    east: -corner(0) - edgeDegrees,
    north: corner(1) + length(1) - edgeDegrees,
  }
}

const degreesOf = (radians: number) => (radians * 180) / Math.PI

function isOnShiftGrid([longitude, latitude]: readonly number[]): boolean {
  if (longitude === undefined || latitude === undefined) return false
  return (precise?.boxes ?? []).some(
    ({ west, south, east, north }) => longitude > west && longitude < east && latitude > south && latitude < north,
  )
}

function converter(from: string, to: string, grid: string): Converter {
  const key = `${from} ${to} ${grid}`
  const known = converters.get(key) ?? proj4(from === BNG ? grid : from, to === BNG ? grid : to)
  converters.set(key, known)
  return known
}
