import type { Position } from '../../domain/geometry.ts'
import type { MapFeature } from './map-feature.ts'

/** A planned works at a point, for tests; say only what the test is about. */
export function pointFeature(id: string, centre: Position, said: Partial<MapFeature> = {}): MapFeature {
  return {
    id,
    layer: 'works_other',
    geometry: { type: 'Point', coordinates: centre },
    bounds: { minEasting: centre[0], minNorthing: centre[1], maxEasting: centre[0], maxNorthing: centre[1] },
    centre,
    state: 'planned',
    badge: undefined,
    trafficManagement: 'give_and_take',
    street: 'High Street',
    area: 'Marlford',
    who: 'Marl Water',
    what: 'Give and take',
    category: 'minor',
    startOn: '2026-12-07',
    endOn: '2026-12-14',
    usrn: 83_900_001,
    worksReference: 'MW00112345678',
    ...said,
  }
}
