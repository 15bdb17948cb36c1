import type { BodyOf } from '../../domain/contract/endpoint.ts'
import type { registerNonNotifiableSite } from '../../domain/contract/non-notifiable-works.ts'
import { placeOn } from './application.ts'
import { testStreets } from './test-streets.ts'

type NonNotifiableSite = BodyOf<typeof registerNonNotifiableSite>

/** Marl Water's four cores on Quiet Lane, taken on the test's day. */
export function nonNotifiableSite(changes: Partial<NonNotifiableSite> = {}): NonNotifiableSite {
  const [place = [0, 0]] = placeOn(testStreets.quiet.usrn).coordinates
  return {
    promoter_swa_code: '9310',
    highway_authority_swa_code: '5510',
    usrn: testStreets.quiet.usrn,
    works_coordinates: placeOn(testStreets.quiet.usrn),
    workstream_prefix: '001',
    reinstatement_type: 'core_holes',
    number_of_holes: 4,
    reinstatement_status: 'interim',
    reinstatement_date: '2026-11-24T00:00:00.000Z',
    reinstatement_coordinates: { type: 'Point', coordinates: place },
    location_description: 'Outside number 12',
    location_types: ['footway'],
    reinstatement_evidence: false,
    ...changes,
  }
}
