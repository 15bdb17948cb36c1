import type { GovernanceException } from '../../domain/contract/enums/governance.ts'
import type { Instant, Json, MaybeInstant } from './column-types.ts'

export interface GovernancePerson {
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
}

/** A governance permit; its source columns are the copy of a permit (BR-GOV-07), null while none is matched. */
export interface GovernancePermitTable {
  id: string
  organisation_reference: string
  /** Upper case, trimmed (BR-GOV-28). */
  reference: string | null
  work_reference: string | null
  /** The street as somebody wrote it down (BR-GOV-29). */
  entered_usrn: number | null
  source_usrn: number | null
  source_status: string | null
  source_work_status: string | null
  start_at: MaybeInstant
  end_at: MaybeInstant
  /** London days of both. */
  start_on: string | null
  end_on: string | null
  /** BR-GOV-22: nothing remains to be run out of. */
  is_settled: boolean
  operation_id: string | null
  work_order_id: string | null
  people: Json<readonly GovernancePerson[]>
  /** Both kept with every write, here and of the permit: lists are filtered by them. */
  is_complete: boolean
  exceptions: GovernanceException[]
  created_at: Instant
  updated_at: Instant
  modified_at: Instant
}

export interface GovernanceOperationTable {
  id: string
  organisation_reference: string
  name: string
  code: string
  description: string
  status: string
  done_reason: string | null
  scheduled_start_at: MaybeInstant
  scheduled_end_at: MaybeInstant
  team: string | null
  scheme: string | null
  area: string | null
  street_count: number
  postcodes: Json<readonly string[]>
}

export interface GovernanceFormTable {
  id: string
  operation_id: string
  place: number
  name: string
  is_required: boolean
  is_submitted: boolean
}

export interface GovernanceWorkOrderTable {
  id: string
  organisation_reference: string
  name: string
  code: string
}

/** The session token of an organisation, of which only the hash is kept. */
export interface GovernanceTokenTable {
  organisation_reference: string
  token_hash: string
  made_by: string
  made_at: Instant
}
