import type { BodyOf } from '../../domain/contract/endpoint.ts'
import type { addReinstatement, createSite } from '../../domain/contract/sites.ts'
import { placeOn } from './application.ts'
import { testStreets } from './test-streets.ts'

type Reinstatement = BodyOf<typeof addReinstatement>

/** A shallow hole on Quiet Lane, reinstated for good on the test's day. */
export function reinstatement(changes: Partial<Reinstatement> = {}): Reinstatement {
  const [place = [0, 0]] = placeOn(testStreets.quiet.usrn).coordinates
  return {
    reinstatement_status: 'permanent',
    reinstatement_date: '2026-11-24T00:00:00.000Z',
    depth: 0.75,
    length: 2.5,
    width: 1,
    final_reinstatement: false,
    reinstatement_coordinates: { type: 'Point', coordinates: place },
    location_description: 'Outside number 12',
    location_types: ['carriageway'],
    reinstatement_evidence: false,
    ...changes,
  }
}

/** {@link reinstatement} as the first of an excavation site. */
export function excavationSite(changes: Partial<BodyOf<typeof createSite>> = {}): BodyOf<typeof createSite> {
  return { ...reinstatement(), reinstatement_type: 'excavation', ...changes }
}

/** Four cores on Quiet Lane, which have no measures. */
export function coreHoles(changes: Partial<BodyOf<typeof createSite>> = {}): BodyOf<typeof createSite> {
  const { depth: _depth, length: _length, width: _width, final_reinstatement: _final, ...rest } = reinstatement()
  return { ...rest, reinstatement_type: 'core_holes', number_of_holes: 4, ...changes }
}
