import type { BodyOf } from '../../domain/contract/endpoint.ts'
import type { createPermit } from '../../domain/contract/permits.ts'
import type { createWork } from '../../domain/contract/works.ts'
import type { Geometry } from '../../domain/geometry.ts'
import { lineOfTestStreet, testStreets } from './test-streets.ts'

type WorkApplication = BodyOf<typeof createWork>
type PermitApplication = BodyOf<typeof createPermit>

/** Ten metres along a test street, as the Point, LineString or Polygon that an application may give. */
export function placeOn(usrn: number): Extract<Geometry, { type: 'LineString' }> & { coordinates: [number, number][] } {
  const [easting, northing] = lineOfTestStreet(usrn).coordinates[0]?.[0] ?? [0, 0]
  return {
    type: 'LineString',
    coordinates: [
      [easting + 20, northing + 2],
      [easting + 30, northing + 2],
    ],
  }
}

const answers = {
  secondary_contact: 'Sam Obi',
  secondary_contact_number: '01632 960010',
  proposed_start_date: '2026-12-07T00:00:00.000Z',
  proposed_end_date: '2026-12-08T00:00:00.000Z',
  description_of_work: 'Repair a leaking service pipe',
  excavation: true,
  traffic_management_plan: false,
  lane_rental_applicable: false,
  collaborative_working: false,
  activity_type: 'utility_repair_and_maintenance_works',
  traffic_management_type: 'give_and_take',
  application_type: 'permit',
  location_types: ['carriageway'] as ('carriageway' | 'footway')[],
  work_type: 'planned',
  is_ttro_required: false,
  close_footway: 'no',
  close_footpath: 'no',
  works_location_description: 'Outside number 12',
  workstream_prefix: '001',
} as const

/** Marl Water's application for two days on Quiet Lane, sent in good time: a minor permit with nothing wrong. */
export function application(changes: Partial<WorkApplication> = {}): WorkApplication {
  const usrn = changes.usrn ?? testStreets.quiet.usrn
  return {
    ...answers,
    promoter_swa_code: '9310',
    highway_authority_swa_code: '5510',
    usrn,
    works_coordinates: placeOn(isTestStreet(usrn) ? usrn : testStreets.quiet.usrn),
    ...changes,
  }
}

function isTestStreet(usrn: number): boolean {
  return Object.values(testStreets).some((street) => street.usrn === usrn)
}

/** A further permit on a works record: two days a little later, with nothing wrong. */
export function furtherApplication(changes: Partial<PermitApplication> = {}): PermitApplication {
  return {
    ...answers,
    proposed_start_date: '2026-12-14T00:00:00.000Z',
    proposed_end_date: '2026-12-15T00:00:00.000Z',
    ...changes,
  }
}

/** What makes an application one for immediate works that began at the given London hour of the test's day. */
export const immediate = {
  work_type: 'immediate',
  immediate_risk: true,
  proposed_start_date: '2026-11-24T09:00:00.000Z',
  proposed_start_time: '2026-11-24T09:00:00.000Z',
  proposed_end_date: '2026-11-26T00:00:00.000Z',
} as const
