import type { Selectable } from 'kysely'
import type {
  DefectFixedOnsite,
  FailureReason,
  InspectionCategory,
  InspectionOutcome,
  InspectionOutcomeStatusType,
  InspectionReasonForWithdrawal,
  InspectionType,
} from '../../domain/contract/enums/inspections.ts'
import type {
  JsmStatus,
  NonComplianceResponseStatus,
  NonComplianceStatus,
} from '../../domain/contract/enums/non-compliances.ts'
import type { MeetingSide } from '../../domain/rules/joint-site-meeting-states.ts'
import type { CopiedFromWork } from './copied-from-work.ts'
import type { Day, Derived, Instant, Json, MaybeInstant } from './column-types.ts'

export interface InspectionTable extends CopiedFromWork {
  reference: string
  work_reference: string
  /** Suffix of the reference; a deleted one is not given again (BR-GEN-80). */
  sequence: number
  inspection_type: InspectionType
  inspection_category: InspectionCategory | null
  inspection_outcome: InspectionOutcome
  inspection_status: 'recorded' | 'withdrawn'
  inspection_at: Instant
  promoter_response_status: InspectionOutcomeStatusType | null
  promoter_responded_at: MaybeInstant
  ha_response_status: InspectionOutcomeStatusType | null
  ha_responded_at: MaybeInstant
  /** The last day to answer, of an inspection that failed (BR-INSP-51). */
  auto_acceptance_due_on: string | null
  is_auto_accepted: boolean
  non_compliance_reference: string | null
  created_at: Instant
  modified_at: Instant
  /** A deleted one is nobody's to read, but for the non-compliance that it began (BR-NC-13). */
  deleted_at: MaybeInstant
  details: Json<InspectionDetails>
}

/** What lists neither filter nor sort by. */
export interface InspectionDetails {
  readonly username: string
  readonly inspector_name?: string | null
  readonly failure_reason_details?: readonly FailedAreaDetails[]
  readonly inspection_outcome_details?: string | null
  readonly was_call_logged?: boolean | null
  readonly call_logged_to?: string | null
  readonly call_logged_reference?: string | null
  readonly call_logged_summary?: string | null
  readonly defect_fixed_on_site?: DefectFixedOnsite | null
  readonly made_safe_by_ha?: boolean | null
  readonly additional_comments?: string | null
  readonly reinspection_on?: string | null
  /** ISO instant. */
  readonly reinspection_at?: string | null
  readonly promoter_response_details?: string | null
  readonly ha_response_details?: string | null
  readonly reason_for_withdrawal?: InspectionReasonForWithdrawal
  readonly withdrawal_details?: string
}

export interface FailedAreaDetails {
  readonly failure_reason: FailureReason
  readonly details: string
  /** As the sites were when they were inspected. */
  readonly sites?: readonly { site_reference_number: string; site_description: string }[]
  /** For people: historic works have no registered sites. */
  readonly site_name?: string | null
}

export interface ScheduledInspectionTable extends CopiedFromWork {
  work_reference: string
  inspection_type: InspectionType
  inspection_category: InspectionCategory | null
  inspection_on: Day
  inspection_at: MaybeInstant
  /** The moment, or the beginning of the London day: what planned visits are sorted by. */
  due_at: Derived<Temporal.Instant>
  created_at: Instant
}

export interface NonComplianceTable extends CopiedFromWork {
  reference: string
  work_reference: string
  /** Suffix of the reference. */
  sequence: number
  non_compliance_status: NonComplianceStatus
  ha_response_status: NonComplianceResponseStatus
  ha_responded_at: Instant
  ha_response_details: string | null
  ha_jsm_at: MaybeInstant
  promoter_response_status: NonComplianceResponseStatus | null
  promoter_responded_at: MaybeInstant
  promoter_response_details: string | null
  promoter_jsm_at: MaybeInstant
  jsm_status: JsmStatus | null
  /** Who asked for the meeting, and whose date is on the table. */
  jsm_requested_side: MeetingSide | null
  jsm_suggested_side: MeetingSide | null
  jsm_suggested_at: MaybeInstant
  created_at: Instant
  /** Of its latest inspection; where all were deleted, of the last that was (BR-NC-13). The database keeps them in step. */
  latest_type: Derived<InspectionType>
  latest_outcome: Derived<InspectionOutcome>
  latest_promoter_response: Derived<InspectionOutcomeStatusType | null>
  latest_ha_response: Derived<InspectionOutcomeStatusType | null>
  /** How many inspections it has that were not deleted. */
  standing_inspections: Derived<number>
}

/** Permits that put a non-compliance right (BR-NC-38). */
export interface NonCompliancePermitTable {
  non_compliance_reference: string
  permit_reference: string
  linked_at: Instant
}

export type InspectionRow = Selectable<InspectionTable>
export type ScheduledInspectionRow = Selectable<ScheduledInspectionTable>
export type NonComplianceRow = Selectable<NonComplianceTable>
