/** Forward plans and private streets that journeys begin from. */
import { createForwardPlan } from '../domain/contract/forward-plans.ts'
import { getPrivateStreetNotice, listPrivateStreetNotices } from '../domain/contract/private-street-notices.ts'
import { accounts, marlWater, type Given } from './given.ts'

/** Marl Water's plan for a month next year on Maple Drive. */
export async function raisedPlan(given: Given): Promise<{ wrn: string; ref: string; street: string }> {
  const planner = await given.client(accounts.planner)
  const street = await given.street('Maple Drive, Marlford')
  const start = Temporal.Now.plainDateISO('Europe/London').add({ months: 8 })
  const made = await planner.call(createForwardPlan, {
    body: {
      promoter_swa_code: marlWater,
      highway_authority_swa_code: street.authority,
      usrn: street.usrn,
      works_coordinates: { type: 'Point', coordinates: street.point },
      start_date: `${start}T00:00:00Z`,
      end_date: `${start.add({ days: 20 })}T00:00:00Z`,
      description_of_work: 'Renew the main',
      works_location_description: 'From the church to the school',
      workstream_prefix: '001',
    },
  })
  return { wrn: made.work_reference_number, ref: made.forward_plan_reference_number, street: street.name }
}

/** A street that is private, of those that the sandbox has notices in. */
export async function privateStreetOf(given: Given): Promise<{ usrn: number; name: string }> {
  const system = await given.client(accounts.promoterSystem)
  const { rows } = await system.call(listPrivateStreetNotices, {})
  const [row] = rows
  if (!row) throw new Error('The sandbox has no private street notice')
  const notice = await system.call(getPrivateStreetNotice, {
    params: {
      workReferenceNumber: row.work_reference_number,
      privateStreetReferenceNumber: row.private_street_reference_number,
    },
  })
  return { usrn: Number(notice.usrn), name: notice.street_name }
}
