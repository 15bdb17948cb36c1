/** Inspections and non-compliances that a journey begins from, recorded by the authority's officer. */
import type { BodyOf } from '../domain/contract/endpoint.ts'
import { recordInspection } from '../domain/contract/inspections.ts'
import { accounts, type Given, type GivenPermit } from './given.ts'

export type Inspection = BodyOf<typeof recordInspection>

export interface GivenInspection extends GivenPermit {
  readonly ref: string
  readonly nonCompliance: string
}

/** An inspection of works in progress; a live site that failed with low danger, unless told otherwise. */
export async function givenInspection(given: Given, changes: Partial<Inspection> = {}): Promise<GivenInspection> {
  const permit = await given.worksInProgress()
  return inspectionOn(given, permit, changes)
}

export async function inspectionOn(
  given: Given,
  permit: GivenPermit,
  changes: Partial<Inspection> = {},
): Promise<GivenInspection> {
  const officer = await given.client(accounts.officer)
  const made = await officer.call(recordInspection, {
    params: { workReferenceNumber: permit.wrn },
    body: {
      inspection_type: 'live_site',
      inspection_category: 'routine',
      inspection_outcome: 'failed_low',
      inspection_start_date: Temporal.Now.instant().subtract({ minutes: 5 }).toString(),
      failure_reason_details: [{ failure_reason: 'live_site_barriers', details: 'A barrier lies flat' }],
      inspection_evidence: false,
      username: accounts.officer,
      ...changes,
    },
  })
  return {
    ...permit,
    ref: made.inspection_reference_number,
    nonCompliance: made.non_compliance_reference_number ?? '',
  }
}
