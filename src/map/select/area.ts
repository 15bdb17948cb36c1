/** An area that somebody drew on the map, and what it takes hold of. Corners in metres, EPSG:27700; the last joins the first. */
import {
  type Bounds,
  boundsOf,
  type Geometry,
  isInside,
  type MultiLineString,
  type Polygon,
  type Position,
  positionsOf,
} from '../../../domain/geometry.ts'
import { roundPosition } from '../bng.ts'
import { meets } from '../in-view.ts'

export type Area = readonly Position[]

/** Fewest and most corners; what a hand draws is thinned out to the most. */
export const [fewestCorners, mostCorners] = [3, 60] as const

/** The box between two opposite corners. */
export function boxBetween([east, north]: Position, [otherEast, otherNorth]: Position): Area {
  return [
    [east, north],
    [otherEast, north],
    [otherEast, otherNorth],
    [east, otherNorth],
  ]
}

/** Whether there is any room in it: a click is no area. */
export function isRoomy(area: Area): boolean {
  if (area.length < fewestCorners) return false
  const { minEasting, maxEasting, minNorthing, maxNorthing } = boundsOfArea(area)
  return maxEasting - minEasting >= 1 && maxNorthing - minNorthing >= 1
}

export function boundsOfArea(area: Area): Bounds {
  return boundsOf(polygonOf(area))
}

/** What has a place: works, activities, and the things of layers over them. */
interface Placed {
  readonly bounds: Bounds
  readonly geometry: Geometry | MultiLineString
}

/** Those that lie in the area, if only with a part of them. */
export function takenHold<Thing extends Placed>(things: readonly Thing[], area: Area): Thing[] {
  const polygon = polygonOf(area)
  const bounds = boundsOf(polygon)
  return things.filter((thing) => meets(thing.bounds, bounds) && doTouch(thing.geometry, polygon))
}

function polygonOf(area: Area): Polygon {
  const [first] = area
  return { type: 'Polygon', coordinates: [first ? [...area, first] : []] }
}

function doTouch(geometry: Geometry | MultiLineString, area: Polygon): boolean {
  if (positionsOf(geometry).some((position) => isInside(position, area))) return true
  if (geometry.type === 'Point') return false
  if (geometry.type === 'Polygon' && positionsOf(area).some((corner) => isInside(corner, geometry))) return true
  const edges = edgesOf(area.coordinates)
  const lines = edgesOf(geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates)
  return lines.some((line) => edges.some((edge) => doCross(line, edge)))
}

type Edge = readonly [Position, Position]

function edgesOf(parts: readonly (readonly Position[])[]): Edge[] {
  return parts.flatMap((part) => part.slice(1).map((to, index): Edge => [part[index] ?? to, to]))
}

function doCross([a, b]: Edge, [c, d]: Edge): boolean {
  return sideOf(a, b, c) !== sideOf(a, b, d) && sideOf(c, d, a) !== sideOf(c, d, b)
}

/** On which side of the line from `a` to `b` the place lies: -1, 0 or 1. */
function sideOf(a: Position, b: Position, [east, north]: Position): number {
  return Math.sign((b[0] - a[0]) * (north - a[1]) - (b[1] - a[1]) * (east - a[0]))
}

/** "453000,302000,…" in whole metres; undefined for none. */
export function printArea(area: Area): string | undefined {
  return area.length === 0 ? undefined : area.flatMap((corner) => corner.map(Math.round)).join(',')
}

/** Empty for what is no area. */
export function readArea(text: string | null): Area {
  const metres = /^[\d,]+$/.test(text ?? '') ? (text ?? '').split(',').map(Number) : []
  const area = metres.flatMap((metre, at) => (at % 2 === 1 ? [roundPosition([metres[at - 1] ?? 0, metre])] : []))
  return metres.length % 2 === 0 && area.length <= mostCorners && isRoomy(area) ? area : []
}
