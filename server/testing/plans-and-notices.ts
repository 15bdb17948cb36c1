import type { BodyOf } from '../../domain/contract/endpoint.ts'
import type { createForwardPlan } from '../../domain/contract/forward-plans.ts'
import type { createPrivateStreetNotice } from '../../domain/contract/private-street-notices.ts'
import { placeOn } from './application.ts'
import { testStreets } from './test-streets.ts'

type Plan = BodyOf<typeof createForwardPlan>
type Notice = BodyOf<typeof createPrivateStreetNotice>

const owners = { promoter_swa_code: '9310', highway_authority_swa_code: '5510', workstream_prefix: '001' } as const

/** Marl Water's forward plan for two days on Quiet Lane next spring, with nothing wrong. */
export function forwardPlan(changes: Partial<Plan> = {}): Plan {
  return {
    ...owners,
    usrn: testStreets.quiet.usrn,
    works_coordinates: placeOn(testStreets.quiet.usrn),
    start_date: '2027-03-01T00:00:00.000Z',
    end_date: '2027-03-02T00:00:00.000Z',
    description_of_work: 'Renew the main',
    works_location_description: 'From the church to the school',
    ...changes,
  }
}

/** Marl Water's notice for two days on Private Drive, with nothing wrong. */
export function privateStreetNotice(changes: Partial<Notice> = {}): Notice {
  return {
    ...owners,
    usrn: testStreets.private.usrn,
    works_coordinates: placeOn(testStreets.private.usrn),
    secondary_contact: 'Sam Obi',
    secondary_contact_number: '01632 960010',
    proposed_start_date: '2026-12-07T00:00:00.000Z',
    proposed_end_date: '2026-12-08T00:00:00.000Z',
    description_of_work: 'Lay a service pipe',
    excavation: true,
    traffic_management_plan: false,
    traffic_management_type: 'no_carriageway_incursion',
    location_types: ['carriageway'],
    close_footway: 'no',
    close_footpath: 'no',
    works_location_description: 'Outside The Lodge',
    ...changes,
  }
}
