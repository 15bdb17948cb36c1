import type { Selectable } from 'kysely'
import type { LocationType } from '../../domain/contract/enums/permits.ts'
import type {
  OverrunWarningReason,
  Section74HAStatus,
  Section74PromoterStatus,
} from '../../domain/contract/enums/section-74s.ts'
import type { CopiedFromWork } from './copied-from-work.ts'
import type { Instant, Json, MaybeInstant } from './column-types.ts'

export interface Section74Table extends CopiedFromWork {
  reference: string
  work_reference: string
  /** Suffix of the reference: 1 for `-S74-01` (BR-GEN-75). */
  sequence: number
  permit_reference: string
  ha_status: Section74HAStatus
  /** Empty until the promoter acts (BR-S74-06). */
  promoter_status: Section74PromoterStatus | null
  inspection_at: Instant
  created_at: Instant
  ha_responded_at: MaybeInstant
  promoter_responded_at: MaybeInstant
  details: Json<Section74Details>
}

/** What lists neither filter nor sort by: the warning, and what each side said with its current status. */
export interface Section74Details {
  readonly location_description: string
  readonly location_types: readonly LocationType[]
  readonly overrun_warning_reasons: readonly OverrunWarningReason[]
  readonly overrun_warning_details: string
  readonly officer_name: string
  readonly officer_contact_details: string
  readonly section_74_evidence: boolean
  readonly ha?: Section74AuthorityAnswers
  readonly promoter?: Section74PromoterAnswers
}

/** Amounts in pounds, as typed; ISO instants. */
export interface Section74AuthorityAnswers {
  readonly ha_reason_for_dispute?: string | null
  readonly site_cleared_date?: string | null
  readonly latest_ha_additional_details?: string | null
  readonly ha_response_number_of_days_overrun?: number | null
  readonly draft_invoice_reference?: string | null
  readonly draft_invoice_amount?: number | null
  readonly invoice_reference?: string | null
  readonly final_agreed_amount?: number | null
}

export interface Section74PromoterAnswers {
  readonly promoter_reason_for_dispute?: string | null
  readonly site_visited_date?: string | null
  readonly latest_promoter_additional_details?: string | null
}

export type Section74Row = Selectable<Section74Table>
