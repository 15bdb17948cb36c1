/**
 * One thing on the map, whatever layer it came from: enough for its symbol, its line in the list and its card.
 * Made once when an answer arrives, so that drawing, counting and listing all read the same facts.
 */
import type { TrafficManagementType, WorkCategory } from '../../domain/contract/enums/permits.ts'
import { type Bounds, boundsOf, type Geometry, type Position } from '../../domain/geometry.ts'
import { soundGeometry } from './sound-geometry.ts'
import type { SymbolBadge, SymbolState } from '../components/traffic-management-paths.ts'

export const mapLayers = ['works_high_impact', 'works_other', 'activities'] as const
/** What can be shown or hidden, each with its line in the key. */
export type MapLayer = (typeof mapLayers)[number]

export type FeatureState = SymbolState | 'activity'

export type MapFeature = {
  id: string
  layer: MapLayer
  geometry: Geometry
  bounds: Bounds
  centre: Position
  state: FeatureState
  badge: SymbolBadge | undefined
  trafficManagement: TrafficManagementType | undefined
  street: string
  area: string
  who: string
  what: string
  category: WorkCategory | undefined
  /** Civil dates in Europe/London, both included. */
  startOn: string
  endOn: string
  worksReference: string | undefined
  /** The street that it is on; activities have none. */
  usrn: number | undefined
  /** What is wrong with its place, where it could not be drawn as it came. */
  fault?: string | undefined
}

/** Something whose place is so broken that the map has nowhere to put it: it is listed. */
export interface Unplaced {
  readonly id: string
  readonly street: string
  readonly who: string
  readonly worksReference: string | undefined
}

/**
 * A geometry of an answer as far as it can be drawn, or its centre; undefined when there is neither, or it is of a type that this
 * version does not know (BR-GEN-100).
 */
export function geometryFrom(
  type: string,
  coordinates: readonly unknown[],
  centre?: Parameters<typeof middleOf>[0],
): Geometry | undefined {
  return soundGeometry(type, coordinates, middleOf(centre))?.geometry
}

/** The middle that an answer tells, which may be missing in spite of what it promises. */
export function middleOf(
  point: { readonly coordinates: readonly number[] } | undefined,
): readonly number[] | undefined {
  return point?.coordinates
}

export function boundsAndCentre(
  geometry: Geometry,
  centre: readonly number[] = [],
): { bounds: Bounds; centre: Position } {
  const bounds = boundsOf(geometry)
  const [easting, northing] = centre
  if (Number.isFinite(easting) && Number.isFinite(northing) && easting !== undefined && northing !== undefined)
    return { bounds, centre: [easting, northing] }
  return {
    bounds,
    centre: [(bounds.minEasting + bounds.maxEasting) / 2, (bounds.minNorthing + bounds.maxNorthing) / 2],
  }
}
