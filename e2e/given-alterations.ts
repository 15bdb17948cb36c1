/** Permits that are to be changed, made through the API by the people whose job that is. */
import { createSection81, updateSection81Status } from '../domain/contract/section-81s.ts'
import { assessPermit } from '../domain/contract/permits.ts'
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
