import type { Selectable } from 'kysely'
import type { FPNStatus, OffenceCode, PaymentMethod } from '../../domain/contract/enums/fixed-penalty-notices.ts'
import type { CopiedFromWork } from './copied-from-work.ts'
import type { Instant, Json } from './column-types.ts'

export interface FixedPenaltyNoticeTable extends CopiedFromWork {
  reference: string
  work_reference: string
  /** Suffix of the reference: 1 for `-FPN-01` (BR-GEN-65). */
  sequence: number
  permit_reference: string | null
  offence_code: OffenceCode
  fpn_status: FPNStatus
  offence_at: Instant
  issued_at: Instant
  status_changed_at: Instant
  details: Json<FixedPenaltyNoticeDetails>
}

/** What lists neither filter nor sort by; as it was when the notice was issued (BR-FPN-07). */
export interface FixedPenaltyNoticeDetails {
  readonly offence_details: string
  readonly authorised_officer: string
  readonly officer_contact_details: string
  readonly officer_address: string
  readonly representations_contact: string
  readonly representations_contact_address: string
  readonly payment_methods: readonly PaymentMethod[]
}

/** The last number that a works record gave to a notice: one that is deleted keeps its own (BR-FPN-06, BR-GEN-80). */
export interface FixedPenaltyNoticeNumberingTable {
  work_reference: string
  last: number
}

export type FixedPenaltyNoticeRow = Selectable<FixedPenaltyNoticeTable>
