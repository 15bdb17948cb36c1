/** Penalties, overruns and defects that a journey begins from, made through the API by the officers whose job that is. */
import { issueFpn } from '../domain/contract/fixed-penalty-notices.ts'
import { recordInspection } from '../domain/contract/inspections.ts'
import { createSection81 } from '../domain/contract/section-81s.ts'
import { accounts, marlWater, type Given } from './given.ts'

const anHourAgo = () => Temporal.Now.instant().subtract({ hours: 1 }).toString({ smallestUnit: 'minute' })

/** An inspection that found a permit condition broken. */
export async function brokenCondition(given: Given, wrn: string): Promise<string> {
  const officer = await given.client(accounts.officer)
  const made = await officer.call(recordInspection, {
    params: { workReferenceNumber: wrn },
    body: {
      inspection_type: 'live_site',
      inspection_category: 'conditions',
      inspection_start_date: anHourAgo(),
      inspection_outcome: 'non_compliant_with_conditions',
      inspection_outcome_details: 'The permit number was not on show',
      inspection_evidence: false,
      username: accounts.officer,
    },
  })
  return made.inspection_reference_number
}

export async function issuedPenalty(given: Given, wrn: string): Promise<string> {
  const officer = await given.client(accounts.officer)
  const made = await officer.call(issueFpn, {
    params: { workReferenceNumber: wrn },
    body: {
      offence_code: 'offence_code_09',
      offence_date: anHourAgo(),
      offence_details: 'The permit number was not on show',
      fpn_evidence: false,
      authorised_officer: 'Priya Nair',
      officer_contact_details: '01632 960100',
      officer_address: 'County Hall',
      representations_contact: 'Street works appeals',
      representations_contact_address: 'County Hall',
      payment_methods: ['cheque'],
    },
  })
  return made.fpn_reference_number
}

interface GivenDefect {
  readonly wrn: string
  readonly ref: string
  readonly street: string
  readonly point: readonly [number, number]
}

/** A loose cover of Marl Water in the middle of a street of Marlford. */
export async function reportedDefect(given: Given, street = 'Station Road, Marlford'): Promise<GivenDefect> {
  const officer = await given.client(accounts.officer)
  const place = await given.street(street)
  const made = await officer.call(createSection81, {
    body: {
      promoter_swa_code: marlWater,
      highway_authority_swa_code: place.authority,
      usrn: place.usrn,
      works_coordinates: { type: 'Point', coordinates: place.point },
      location_description: 'In the wheel track',
      location_types: ['carriageway'],
      inspection_date: Temporal.Now.plainDateISO('Europe/London').toString(),
      section_81_type: 'tee_valve_access_covers',
      section_81_severity: 'low',
      made_safe_by_ha: false,
      additional_details: 'Cover rocks under traffic',
      section_81_evidence: false,
    },
  })
  return {
    wrn: made.work_reference_number,
    ref: made.section_81_reference_number,
    street: place.name,
    point: place.point,
  }
}
