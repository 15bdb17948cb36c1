import type { Insertable } from 'kysely'
import type { AlterationDetails, PermitAlterationTable, PermitValues } from '../store/alteration-tables.ts'
import type { Database } from '../store/database.ts'
import { placeOn } from './application.ts'

const values: PermitValues = {
  work_category: 'minor',
  traffic_management_type: 'give_and_take',
  is_high_impact: false,
  proposed_start_on: '2026-12-07',
  proposed_end_on: '2026-12-09',
  proposed_start_at: null,
  proposed_end_at: '2026-12-09T17:00:00Z',
  reasonable_period_end_on: '2026-12-09',
  is_early_start: false,
  is_traffic_sensitive: false,
  excavation: false,
  excavation_carried_out: false,
  answers: {
    secondary_contact: 'Sam Obi',
    secondary_contact_number: '01632 960010',
    description_of_work: 'Repair a leaking service pipe',
    works_location_description: 'Outside numbers 12 and 14',
    activity_type: 'utility_repair_and_maintenance_works',
    application_type: 'permit',
    location_types: ['carriageway'],
    close_footway: 'no',
    close_footpath: 'no',
    traffic_management_plan: false,
    lane_rental_applicable: false,
    collaborative_working: false,
  },
  works_coordinates: placeOn(99000001),
  file_ids: [],
}

type Changes = Partial<Omit<Insertable<PermitAlterationTable>, 'details'>> & {
  readonly details?: Partial<AlterationDetails>
}

/**
 * A change request in any state that a list may meet, `MW001-A-01-CR-02` the second of a permit that has to be there: by
 * default one that asks for an extension and waits. Written straight to the store, as the rows of a list's tests are.
 */
export async function insertListedAlteration(
  db: Database,
  reference: string,
  { details, ...changes }: Changes = {},
): Promise<void> {
  const [, permit_reference = '', sequence] = /^(.+)-CR-(\d+)$/.exec(reference) ?? []
  const permit = await db
    .selectFrom('permit')
    .select(['work_reference', 'promoter_swa_code', 'highway_authority_swa_code', 'workstream_prefix'])
    .where('reference', '=', permit_reference)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('permit_alteration')
    .values({
      reference,
      permit_reference,
      sequence: Number(sequence),
      ...permit,
      alteration_type: 'WORK_EXTENSION',
      alteration_status: 'submitted',
      work_category: 'minor',
      proposed_start_on: values.proposed_start_on,
      proposed_end_on: values.proposed_end_on,
      is_early_start: false,
      is_traffic_sensitive: false,
      is_high_impact: false,
      deadline_on: '2026-11-26',
      created_at: '2026-11-24T09:00:00Z',
      status_changed_at: '2026-11-24T09:00:00Z',
      duration_challenge_review_status: null,
      duration_challenge_non_acceptance_response_status: null,
      ...changes,
      details: JSON.stringify({
        permit_alteration_reason: 'The main lies deeper than drawn',
        original: values,
        proposed: values,
        ...details,
      } satisfies AlterationDetails),
    })
    .execute()
}
