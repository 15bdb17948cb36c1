/**
 * Street lines for the base map, asked for by box and kept for the life of the page: streets change with the gazetteer, not with the works.
 */
import type { Bounds, MultiLineString } from '../../domain/geometry.ts'

export type StreetFeature = {
  geometry: MultiLineString
  properties: { usrn: number; street_descriptor: string; road_category: number }
}

export type AskForStreets = (box: Bounds, signal: AbortSignal) => Promise<readonly StreetFeature[]>

/** Boxes are widened to whole squares of this size, so that a small pan asks for nothing. */
const squareMetres = 2_000

/** Wider than this, single streets are thinner than a pixel: nothing is asked for. */
export const widestBoxMetres = 30_000

export function widened(box: Bounds): Bounds {
  const down = (metres: number) => Math.max(0, Math.floor(metres / squareMetres) * squareMetres)
  const up = (metres: number) => Math.ceil(metres / squareMetres) * squareMetres
  return {
    minEasting: down(box.minEasting),
    minNorthing: down(box.minNorthing),
    maxEasting: up(box.maxEasting),
    maxNorthing: up(box.maxNorthing),
  }
}

export function contains(outer: Bounds, inner: Bounds): boolean {
  return (
    outer.minEasting <= inner.minEasting &&
    outer.minNorthing <= inner.minNorthing &&
    outer.maxEasting >= inner.maxEasting &&
    outer.maxNorthing >= inner.maxNorthing
  )
}

export function isWorthAsking(box: Bounds): boolean {
  return box.maxEasting - box.minEasting <= widestBoxMetres && box.maxNorthing - box.minNorthing <= widestBoxMetres
}
