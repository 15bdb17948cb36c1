/**
 * Inspections, non-compliances, penalties and overrun warnings in any state that a list may meet. Written straight to the
 * store, since a test of a list is about rows, not about how they came to be. The works have to be there.
 */
import type { Insertable } from 'kysely'
import type { Database } from '../store/database.ts'
import type { FixedPenaltyNoticeTable } from '../store/fixed-penalty-notice-tables.ts'
import type { InspectionDetails, InspectionTable, NonComplianceTable } from '../store/inspection-tables.ts'
import type { Section74Details, Section74Table } from '../store/section-74-tables.ts'

type Changes<Table> = Partial<Omit<Insertable<Table>, 'details'>>
type WithDetails<Details> = { readonly details?: Partial<Details> }

const at = '2026-11-20T09:00:00Z'

/** What a reference says: `MW001-A-INSP-02` is the second of its kind on MW001-A. */
function named(reference: string) {
  const [, work_reference = '', sequence = ''] = /^(.+)-(?:INSP|NC|FPN|S74)-(\d+)$/.exec(reference) ?? []
  return { reference, work_reference, sequence: Number(sequence) }
}

/** By default a live site that passed. */
export async function insertInspection(
  db: Database,
  reference: string,
  { details, ...changes }: Changes<InspectionTable> & WithDetails<InspectionDetails> = {},
): Promise<void> {
  await db
    .insertInto('inspection')
    .values({
      ...named(reference),
      inspection_type: 'live_site',
      inspection_category: 'routine',
      inspection_outcome: 'passed',
      inspection_status: 'recorded',
      inspection_at: at,
      is_auto_accepted: false,
      created_at: at,
      modified_at: at,
      details: JSON.stringify({ username: 'Priya Nair', ...details }),
      ...changes,
    })
    .execute()
}

/** By default issued, and unanswered. */
export async function insertNonCompliance(
  db: Database,
  reference: string,
  changes: Changes<NonComplianceTable> = {},
): Promise<void> {
  await db
    .insertInto('non_compliance')
    .values({
      ...named(reference),
      non_compliance_status: 'issued',
      ha_response_status: 'issued',
      ha_responded_at: at,
      ha_response_details: null,
      promoter_response_status: null,
      promoter_response_details: null,
      jsm_status: null,
      jsm_requested_side: null,
      jsm_suggested_side: null,
      created_at: at,
      ...changes,
    })
    .execute()
}

/** By default issued for working without what the permit asks. */
export async function insertFpn(
  db: Database,
  reference: string,
  changes: Changes<FixedPenaltyNoticeTable> = {},
): Promise<void> {
  await db
    .insertInto('fixed_penalty_notice')
    .values({
      ...named(reference),
      offence_code: 'offence_code_08',
      fpn_status: 'issued',
      offence_at: at,
      issued_at: at,
      status_changed_at: at,
      details: '{}',
      ...changes,
    })
    .execute()
}

/** By default a warning under the first permit of the works that nobody has answered. */
export async function insertSection74(
  db: Database,
  reference: string,
  { details, ...changes }: Changes<Section74Table> & WithDetails<Section74Details> = {},
): Promise<void> {
  await db
    .insertInto('section_74')
    .values({
      ...named(reference),
      permit_reference: `${named(reference).work_reference}-01`,
      ha_status: 'warning_issued',
      promoter_status: null,
      inspection_at: at,
      created_at: at,
      details: JSON.stringify({ ...warning, ...details }),
      ...changes,
    })
    .execute()
}

const warning: Section74Details = {
  location_description: 'By the bus stop',
  location_types: ['footway'],
  overrun_warning_reasons: ['open_excavation', 'spoil_left_on_site'],
  overrun_warning_details: 'The trench is open and the spoil is on the footway',
  officer_name: 'Priya Nair',
  officer_contact_details: '01632 960551',
  section_74_evidence: false,
}
