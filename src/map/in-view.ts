/** What is in view, in which order, and when single symbols give way to groups. Pure: the list and the map both read it. */
import { type Bounds, distanceBetween, type Position } from '../../domain/geometry.ts'
import type { MapFeature } from './map-feature.ts'

/** As many as a list can number and a person can tell apart on a screen. */
export const mostSingles = 60
/** At this width a street fills the screen: whatever is there must be seen one by one, up to `mostSinglesNear`. */
export const streetMetresPerPixel = 0.4375
export const mostSinglesNear = 600
/** A town fills the screen: from here on outwards, symbols of a layer over the works that lie on each other are counted. */
export const countedOverlaysMetresPerPixel = 3.5

export function meets(a: Bounds, b: Bounds): boolean {
  return (
    a.minEasting <= b.maxEasting &&
    a.maxEasting >= b.minEasting &&
    a.minNorthing <= b.maxNorthing &&
    a.maxNorthing >= b.minNorthing
  )
}

/** Inside the box and not within a tenth of its edge. */
export function isWellInside(box: Bounds, [easting, northing]: Position): boolean {
  const [aside, above] = [(box.maxEasting - box.minEasting) / 10, (box.maxNorthing - box.minNorthing) / 10]
  return (
    easting > box.minEasting + aside &&
    easting < box.maxEasting - aside &&
    northing > box.minNorthing + above &&
    northing < box.maxNorthing - above
  )
}

/** Whether what has these bounds reaches further than the box is wide or high. */
export function isLongerThan(bounds: Bounds, box: Bounds): boolean {
  return (
    bounds.maxEasting - bounds.minEasting > box.maxEasting - box.minEasting ||
    bounds.maxNorthing - bounds.minNorthing > box.maxNorthing - box.minNorthing
  )
}

/** All of it lies in the box. */
export function isWithin(inner: Bounds, box: Bounds): boolean {
  return (
    inner.minEasting >= box.minEasting &&
    inner.maxEasting <= box.maxEasting &&
    inner.minNorthing >= box.minNorthing &&
    inner.maxNorthing <= box.maxNorthing
  )
}

export function inBox(features: readonly MapFeature[], box: Bounds): MapFeature[] {
  return features.filter((feature) => meets(feature.bounds, box))
}

/** Reading order of the list: nearest the centre first, references deciding between equals so that the order never flickers. */
export function nearestFirst(features: readonly MapFeature[], centre: Position): MapFeature[] {
  return features
    .map((feature) => ({ feature, metres: distanceBetween(feature.centre, centre) }))
    .sort((a, b) => a.metres - b.metres || (a.feature.id < b.feature.id ? -1 : 1))
    .map(({ feature }) => feature)
}

export function isFar(count: number, metresPerPixel: number): boolean {
  if (count <= mostSingles) return false
  return metresPerPixel > streetMetresPerPixel || count > mostSinglesNear
}

/** The box to ask for: the view widened to round steps of about a quarter of its width, so that a small pan asks for nothing. */
export function boxToAskFor(box: Bounds): Bounds {
  const width = Math.max(box.maxEasting - box.minEasting, box.maxNorthing - box.minNorthing, 1)
  const step = 2 ** Math.ceil(Math.log2(width / 4))
  const down = (metres: number) => Math.max(0, Math.floor(metres / step) * step)
  const up = (metres: number) => Math.ceil(metres / step) * step
  return {
    minEasting: down(box.minEasting),
    minNorthing: down(box.minNorthing),
    maxEasting: up(box.maxEasting),
    maxNorthing: up(box.maxNorthing),
  }
}
