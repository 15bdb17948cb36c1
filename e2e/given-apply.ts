/** What applications begin from: neighbours, refusals, PAAs, forward plans and non-compliances, made by the people whose job that is. */
import type { BodyOf } from '../domain/contract/endpoint.ts'
import { createForwardPlan } from '../domain/contract/forward-plans.ts'
import { createMaterialClassification } from '../domain/contract/material-classifications.ts'
import { assessPermit } from '../domain/contract/permits.ts'
import { listPrivateStreetNotices } from '../domain/contract/private-street-notices.ts'
import { getWork } from '../domain/contract/works.ts'
import type { createWork } from '../domain/contract/works.ts'
import { addWorkingDays } from '../domain/rules/working-days.ts'
import { englandAndWales } from '../domain/rules/bank-holidays.ts'
import { accounts, datesInGoodTime, marlBroadband, marlWater, type Given, type GivenPermit } from './given.ts'

type Application = BodyOf<typeof createWork>

const hs2Planner = 'planner@hs2.example'
export const people = { ...accounts, broadband: 'planner@broadband.example', hs2: hs2Planner } as const

/** Works of another promoter at a place, on the days of `datesInGoodTime`. */
export function neighbourOn(
  given: Given,
  street: { usrn: number; authority: string; point: [number, number] },
): Promise<GivenPermit> {
  const changes: Partial<Application> = {
    promoter_swa_code: marlBroadband,
    highway_authority_swa_code: street.authority,
    usrn: street.usrn,
    works_coordinates: { type: 'Point', coordinates: street.point },
    description_of_work: 'Pull a fibre',
  }
  return given.permit(changes, people.broadband)
}

/** An application that the officer refused, with reasons and words. */
export async function refusedPermit(given: Given, comments: string): Promise<GivenPermit> {
  const permit = await given.permit()
  const officer = await given.client(accounts.officer)
  await officer.call(assessPermit, {
    params: { workReferenceNumber: permit.wrn, permitReferenceNumber: permit.prn },
    body: { assessment_status: 'refused', reasons_for_refusal: ['RC11'], additional_comments: comments },
  })
  return permit
}

/** Three weeks of works that begin in more than three months, with the traffic order not needed. */
export function majorDates(): { proposed_start_date: string; proposed_end_date: string } {
  const start = addWorkingDays(Temporal.Now.plainDateISO('Europe/London'), 75, englandAndWales)
  const end = addWorkingDays(start, 14, englandAndWales)
  return { proposed_start_date: `${start}T00:00:00Z`, proposed_end_date: `${end}T00:00:00Z` }
}

/** A raised forward plan of Marl Water for short works. */
export async function forwardPlan(given: Given): Promise<{ wrn: string; plan: string }> {
  const planner = await given.client(accounts.planner)
  const street = await given.street('High Street, Marlford')
  const { proposed_start_date: start_date, proposed_end_date: end_date } = datesInGoodTime()
  const made = await planner.call(createForwardPlan, {
    body: {
      promoter_swa_code: marlWater,
      highway_authority_swa_code: street.authority,
      usrn: street.usrn,
      works_coordinates: { type: 'Point', coordinates: street.point },
      start_date,
      end_date,
      description_of_work: 'Renew the valves of the square',
      works_location_description: 'Outside the library',
      workstream_prefix: '001',
    },
  })
  return { wrn: made.work_reference_number, plan: made.forward_plan_reference_number }
}

/** What lies in the ground at a place, as the authority recorded it. */
export async function hazardAt(given: Given, street: { usrn: number; authority: string; point: [number, number] }) {
  const officer = await given.client(accounts.officer)
  await officer.call(createMaterialClassification, {
    body: {
      highway_authority_swa_code: street.authority,
      usrn: street.usrn,
      material_classification_coordinates: { type: 'Point', coordinates: street.point },
      location_types: ['carriageway'],
      material_classification_classification: 'hazardous',
      hazardous_material_type: ['coal_tar'],
      layer_affected: ['surface_course'],
      sample_date: Temporal.Now.instant().subtract({ hours: 48 }).toString(),
      location_description: 'Core in the middle of the carriageway',
    },
  })
}

/** A private street of the county: one that somebody has sent a notice about. */
export async function privateStreet(given: Given): Promise<number> {
  const planner = await given.client(accounts.planner)
  const { rows } = await planner.call(listPrivateStreetNotices, {})
  const [notice] = rows
  if (!notice) throw new Error('The sandbox has private street notices')
  const { usrn } = await planner.call(getWork, { params: { workReferenceNumber: notice.work_reference_number } })
  return usrn
}
