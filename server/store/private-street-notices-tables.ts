import type { Selectable } from 'kysely'
import type { BodyOf } from '../../domain/contract/endpoint.ts'
import type { PrivateStreetStatus } from '../../domain/contract/enums/private-street-notices.ts'
import type { createPrivateStreetNotice } from '../../domain/contract/private-street-notices.ts'
import type { Day, Instant, Json, MaybeInstant } from './column-types.ts'

export interface PrivateStreetNoticeTable {
  reference: string
  work_reference: string
  promoter_swa_code: string
  highway_authority_swa_code: string
  workstream_prefix: string
  usrn: number
  street_name: string
  town: string
  area_name: string
  created_at: Instant
  modified_at: Instant
  start_on: Day
  end_on: Day
  works_location_description: string
  details: Json<PrivateStreetNoticeDetails>
  private_street_status: PrivateStreetStatus
  start_at: MaybeInstant
  end_at: MaybeInstant
}

/** Answers of a notice that are kept as they came, under the contract's own names. */
export const keptNoticeAnswers = [
  'secondary_contact',
  'secondary_contact_number',
  'secondary_contact_email',
  'additional_contact',
  'additional_contact_number',
  'additional_contact_email',
  'emergency_contact_name',
  'emergency_contact_number',
  'description_of_work',
  'excavation',
  'project_reference_number',
  'traffic_management_plan',
  'traffic_management_type',
  'location_types',
  'close_footway',
  'close_footpath',
] as const satisfies readonly (keyof Answers)[]

type Answers = BodyOf<typeof createPrivateStreetNotice>

/** What a notice says beyond its columns. */
export type PrivateStreetNoticeDetails = Pick<Answers, (typeof keptNoticeAnswers)[number]> & {
  readonly cancellation_reason?: string
}

export type PrivateStreetNoticeRow = Selectable<PrivateStreetNoticeTable>
