/** Permits that are to be changed, made through the API by the people whose job that is. */
import { createAlteration } from '../domain/contract/alterations.ts'
import type { BodyOf } from '../domain/contract/endpoint.ts'
import { createSection81, updateSection81Status } from '../domain/contract/section-81s.ts'
import { assessPermit, getPermit } from '../domain/contract/permits.ts'
import { accounts, marlWater, type Given, type GivenPermit } from './given.ts'

/** A permit that the authority sent back, saying what has to change. */
export async function permitSentBack(given: Given, details: string): Promise<GivenPermit> {
  const permit = await given.permit()
  const officer = await given.client(accounts.officer)
  await officer.call(assessPermit, {
    params: { workReferenceNumber: permit.wrn, permitReferenceNumber: permit.prn },
    body: { assessment_status: 'permit_modification_request', pending_change_details: details },
  })
  return permit
}

/** The promoter answers with what it sent before and these changes; the place stays. */
export async function answerSentBack(given: Given, { wrn, prn }: GivenPermit, changes: Partial<Change>): Promise<void> {
  const planner = await given.client(accounts.planner)
  const params = { workReferenceNumber: wrn, permitReferenceNumber: prn }
  const permit = await planner.call(getPermit, { params })
  const same = Object.fromEntries(Object.entries(permit).filter(([name]) => sentAgain.includes(name)))
  const body = { ...same, permit_alteration_reason: 'As you asked', ...changes } as Change
  await planner.call(createAlteration, { params, body })
}

type Change = BodyOf<typeof createAlteration>

const sentAgain: readonly string[] = [
  'secondary_contact',
  'secondary_contact_number',
  'proposed_start_date',
  'proposed_end_date',
  'is_ttro_required',
  'work_type',
  'application_type',
  'description_of_work',
  'excavation',
  'traffic_management_type',
  'traffic_management_plan',
  'lane_rental_applicable',
  'collaborative_working',
  'activity_type',
  'location_types',
  'close_footway',
  'close_footpath',
  'works_location_description',
] satisfies readonly (keyof Change)[]

/** Works on the street today that are proposed to end in three days. */
export function worksUnderWay(given: Given): Promise<GivenPermit> {
  const today = Temporal.Now.plainDateISO('Europe/London')
  return given.worksInProgress({
    proposed_start_date: `${today}T00:00:00Z`,
    proposed_end_date: `${today.add({ days: 3 })}T00:00:00Z`,
    early_start_pre_approval: false,
    early_start_reason: 'The meter chamber was found broken',
  })
}

/** A Section 81 that Marl Water has accepted. */
export async function acceptedSection81(given: Given): Promise<string> {
  const officer = await given.client(accounts.officer)
  const street = await given.street('High Street, Marlford')
  const made = await officer.call(createSection81, {
    body: {
      promoter_swa_code: marlWater,
      highway_authority_swa_code: street.authority,
      usrn: street.usrn,
      works_coordinates: { type: 'Point', coordinates: street.point },
      location_description: 'Outside number 3',
      location_types: ['footway'],
      inspection_date: Temporal.Now.instant().subtract({ hours: 2 }).toString(),
      section_81_type: 'tee_valve_access_covers',
      section_81_severity: 'low',
      made_safe_by_ha: false,
      additional_details: 'The cover rocks',
      section_81_evidence: false,
    },
  })
  const planner = await given.client(accounts.planner)
  await planner.call(updateSection81Status, {
    params: {
      workReferenceNumber: made.work_reference_number,
      section81ReferenceNumber: made.section_81_reference_number,
    },
    body: { section_81_status: 'accepted', work_type: 'permit_works' },
  })
  return made.section_81_reference_number
}
