/** What a permit says beyond its columns, under the contract's own names; kept as JSON. */
import type { BodyOf } from '../../domain/contract/endpoint.ts'
import type {
  AssessmentStatus,
  LaneRentalAssessmentChargeBand,
  PermitCancellationReason,
  PermitStatus,
  ReasonForRefusal,
  TrafficManagementType,
} from '../../domain/contract/enums/permits.ts'
import type { createPermit } from '../../domain/contract/permits.ts'
import type { ChallengeDetails } from './challenge-details.ts'

type Application = BodyOf<typeof createPermit>

/** Answers of an application that are kept in `details` as they came. */
export const keptAnswers = [
  'secondary_contact',
  'secondary_contact_number',
  'secondary_contact_email',
  'additional_contact',
  'additional_contact_number',
  'additional_contact_email',
  'description_of_work',
  'works_location_description',
  'project_reference_number',
  'additional_info',
  'activity_type',
  'application_type',
  'location_types',
  'close_footway',
  'close_footpath',
  'traffic_management_plan',
  'lane_rental_applicable',
  'collaborative_working',
  'collaboration_type',
  'collaboration_details',
  'collaborative_works',
  'is_ttro_required',
  'immediate_risk',
  'early_start_pre_approval',
  'pre_approval_details',
  'pre_approval_authoriser',
  'early_start_reason',
  'emergency_contact_name',
  'emergency_contact_number',
  'permit_conditions',
  'permit_asds',
  'hs2_in_act_limits',
  'hs2_highway_exemption',
  'hs2_consultation_requested_response_date',
  'hs2_highway_emails',
  'hs2_additional_usrns',
  'non_compliance_reference_number',
] as const satisfies readonly (keyof Application)[]

export type PermitAnswers = Pick<Application, (typeof keptAnswers)[number]>

export type PermitDesignation = NonNullable<Application['permit_asds']>[number]

export interface PermitDetails extends PermitAnswers, ChallengeDetails {
  /** Designations of the street that the promoter did not select. */
  readonly permit_not_selected_asds?: readonly PermitDesignation[]

  readonly assessment_comments?: string | null
  readonly assessment_discount?: number | null
  readonly reasons_for_refusal?: readonly ReasonForRefusal[] | null
  readonly pending_change_details?: string | null
  readonly revoke_reason?: string | null

  readonly assessment_discount_reason?: string | null

  readonly lane_rental_assessment_additional_details?: string | null
  readonly lane_rental_assessment_charge_band?: LaneRentalAssessmentChargeBand | null
  readonly lane_rental_assessment_chargeable_days?: number | null

  readonly permit_cancellation_reason?: PermitCancellationReason | null
  readonly permit_cancellation_reason_other?: string | null

  /** What stands on the street now, when that is told to be another than applied for (BR-PERMIT-93). */
  readonly current_traffic_management_type?: TrafficManagementType | null
  readonly current_traffic_management_update_date?: string
  readonly current_traffic_management_emergency_contact_name?: string | null
  readonly current_traffic_management_emergency_contact_number?: string | null

  /** The permit that an application in advance progressed to, whose decision it takes when it has none (BR-PERMIT-78). */
  readonly progressed_to?: string

  /** The end as it was before a late start moved it: undoing the start brings it back (BR-PERMIT-82). */
  readonly before_start?: {
    readonly proposed_end_on: string
    readonly proposed_end_at: string | null
    readonly reasonable_period_end_on: string
  }
  /** The decision as it was before the stop: undoing the stop brings it back (BR-PERMIT-64). */
  readonly before_stop?: { readonly permit_status: PermitStatus; readonly assessment_status: AssessmentStatus | null }
}
