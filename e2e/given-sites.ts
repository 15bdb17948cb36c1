/** Sites that a journey begins from, registered through the API by the promoter. */
import type { BodyOf } from '../domain/contract/endpoint.ts'
import { createPermit } from '../domain/contract/permits.ts'
import { createSite } from '../domain/contract/sites.ts'
import { startWork, stopWork } from '../domain/contract/works.ts'
import { accounts, datesInGoodTime, type Given, type GivenPermit } from './given.ts'

type Site = BodyOf<typeof createSite>

export const today = () => Temporal.Now.plainDateISO('Europe/London').toString()

/** Registers an excavation made good today; gives its number. */
export async function givenSite(given: Given, { wrn }: Pick<GivenPermit, 'wrn'>, changes: Partial<Site> = {}) {
  const planner = await given.client(accounts.planner)
  const { point } = await given.street('High Street, Marlford')
  const body: Site = {
    reinstatement_type: 'excavation',
    reinstatement_status: 'interim',
    reinstatement_date: today(),
    reinstatement_coordinates: { type: 'Point', coordinates: point },
    location_description: 'Outside number 12',
    location_types: ['footway'],
    reinstatement_evidence: false,
    length: 2,
    width: 1.2,
    depth: 0.8,
    final_reinstatement: false,
    ...changes,
  }
  const made = await planner.call(createSite, { params: { workReferenceNumber: wrn }, body })
  return made.site_reference_number
}

export async function givenStopped(given: Given, { wrn }: Pick<GivenPermit, 'wrn'>): Promise<void> {
  const planner = await given.client(accounts.planner)
  const params = { workReferenceNumber: wrn }
  await planner.call(stopWork, { params, body: { actual_stop_date: Temporal.Now.instant().toString() } })
}

/** A second permit on the works, granted and started. */
export async function givenFurtherPermit(given: Given, { wrn }: Pick<GivenPermit, 'wrn'>): Promise<void> {
  const planner = await given.client(accounts.planner)
  const params = { workReferenceNumber: wrn }
  const made = await planner.call(createPermit, {
    params,
    body: {
      work_type: 'planned',
      is_ttro_required: false,
      ...datesInGoodTime(),
      description_of_work: 'Make the interim surface permanent',
      excavation: true,
      traffic_management_type: 'give_and_take',
      traffic_management_plan: false,
      lane_rental_applicable: false,
      collaborative_working: false,
      activity_type: 'permanent_reinstatement',
      application_type: 'permit',
      location_types: ['footway'],
      close_footway: 'no',
      close_footpath: 'no',
      works_location_description: 'Outside number 12',
      secondary_contact: 'Sam Obi',
      secondary_contact_number: '01632 960177',
      workstream_prefix: '001',
    },
  })
  await given.grant({ wrn, prn: made.permit_reference_number })
  await planner.call(startWork, { params, body: { actual_start_date: Temporal.Now.instant().toString() } })
}
