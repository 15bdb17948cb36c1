/**
 * One thing on the map, whatever layer it came from: enough for its symbol, its line in the list and its card.
 * Made once when an answer arrives, so that drawing, counting and listing all read the same facts.
 */
import type { TrafficManagementType, WorkCategory } from '../../domain/contract/enums/permits.ts'
import { type Bounds, boundsOf, type Geometry, type Position } from '../../domain/geometry.ts'
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
}

/** A geometry of an answer, or undefined when it is of a type that this version does not know (BR-GEN-100). */
export function geometryFrom(type: string, coordinates: readonly unknown[]): Geometry | undefined {
  if (type !== 'Point' && type !== 'LineString' && type !== 'Polygon') return undefined
  return { type, coordinates } as Geometry
}

export function boundsAndCentre(geometry: Geometry, centre: readonly number[]): { bounds: Bounds; centre: Position } {
  const bounds = boundsOf(geometry)
  const [easting, northing] = centre
  if (easting !== undefined && northing !== undefined) return { bounds, centre: [easting, northing] }
  return {
    bounds,
    centre: [(bounds.minEasting + bounds.maxEasting) / 2, (bounds.minNorthing + bounds.maxNorthing) / 2],
  }
}
