import * as z from 'zod/mini'
import { PermitParams, WorkParams } from './params.ts'
import {
  alterationStatuses,
  alterationTypes,
  durationChallengeNonAcceptanceResponseStatuses,
  durationChallengeReviewStatuses,
} from './enums/alterations.ts'
import {
  activityTypes,
  applicationTypes,
  assessmentStatuses,
  closeFootpathAnswers,
  closeFootwayAnswers,
  collaborationTypes,
  hs2HighwayExemptions,
  laneRentalAssessmentChargeBands,
  laneRentalAssessmentOutcomes,
  locationTypes,
  permitCancellationReasons,
  permitConditionTypes,
  permitStatuses,
  reasonsForRefusal,
  trafficManagementTypes,
  workCategories,
  workTypes,
} from './enums/permits.ts'
import { asdCodes, asdPeriodicityCodes } from './enums/streets.ts'
import { workStatuses } from './enums/works.ts'
import { answer, codeAnswer, dateTime, text, unique, whole } from './values.ts'
import { AncillaryInfoSummaryResponse } from './ancillary-informations.shapes.ts'
import { FileSummaryResponse } from './files.shapes.ts'
import { Geometry, GeometryInput, StreetLine } from './geometry.shapes.ts'
import { LinkedSection81 } from './section-81s.shapes.ts'
import { applicationFields } from './permit-applications.shapes.ts'
import { PermitReportingQuery, PermitReportingResponse } from './permit-lists.shapes.ts'

export const PermitConditionResponse = z.strictObject({
  condition: answer(permitConditionTypes),
  condition_string: z.string(),
  comment: z.nullish(z.string()),
})

export const PermitASDResponse = z.strictObject({
  special_desig_location_text: z.nullish(z.string()),
  special_desig_description: z.nullish(z.string()),
  special_desig_start_date: z.nullish(dateTime),
  special_desig_start_time: z.nullish(z.number()),
  special_desig_end_date: z.nullish(dateTime),
  special_desig_end_time: z.nullish(z.number()),
  street_special_desig_code: codeAnswer(asdCodes),
  street_special_desig_code_string: z.string(),
  special_desig_periodicity_code: z.nullish(codeAnswer(asdPeriodicityCodes)),
  special_desig_periodicity_code_string: z.nullish(z.string()),
})

export const PermitAlterationSummaryResponse = z.strictObject({
  permit_alteration_reference_number: z.string(),
  date_created: dateTime,
  deadline_date: dateTime,
  alteration_status: answer(alterationStatuses),
  alteration_status_string: z.string(),
  alteration_type: answer(alterationTypes),
  alteration_type_string: z.string(),
})

export const InterestedParty = z.strictObject({
  name: z.string(),
  swa_code: z.string(),
})

export const PermitResponse = z.strictObject({
  permit_reference_number: z.string(),
  proposed_start_date: dateTime,
  proposed_end_date: dateTime,
  actual_start_date: z.nullish(dateTime),
  actual_stop_date: z.nullish(dateTime),
  permit_status: answer(permitStatuses),
  permit_status_string: z.string(),
  work_category: answer(workCategories),
  work_category_string: z.string(),
  work_reference_number: z.string(),
  promoter_organisation: z.string(),
  promoter_swa_code: z.string(),
  promoter_contact_details: z.string(),
  primary_contact: z.nullish(z.string()),
  primary_contact_number: z.nullish(z.string()),
  primary_contact_email: z.nullish(z.string()),
  secondary_contact: z.string(),
  secondary_contact_number: z.string(),
  secondary_contact_email: z.nullish(z.string()),
  proposed_start_time: z.nullish(dateTime),
  proposed_end_time: z.nullish(dateTime),
  reasonable_period_end_date: dateTime,
  calendar_day_duration: z.number(),
  working_day_duration: z.number(),
  description_of_work: z.string(),
  excavation: z.boolean(),
  project_reference_number: z.nullish(z.string()),
  traffic_management_plan: z.boolean(),
  lane_rental_applicable: z.boolean(),
  permit_conditions: z.nullish(z.array(PermitConditionResponse)),
  street_name: z.string(),
  town: z.nullish(z.string()),
  area_name: z.nullish(z.string()),
  usrn: z.number(),
  highway_authority: z.string(),
  highway_authority_swa_code: z.string(),
  road_category: z.number(),
  works_location_description: z.string(),
  works_coordinates: Geometry,
  collaborative_working: z.boolean(),
  collaboration_details: z.nullish(z.string()),
  collaborative_works: z.nullish(z.string()),
  date_created: dateTime,
  date_modified: dateTime,
  deadline_date: dateTime,
  assessment_comments: z.nullish(z.string()),
  reasons_for_refusal: z.nullish(z.array(answer(reasonsForRefusal))),
  reasons_for_refusal_string: z.nullish(z.array(z.string())),
  activity_type: answer(activityTypes),
  activity_type_string: z.string(),
  traffic_management_type: answer(trafficManagementTypes),
  traffic_management_type_string: z.string(),
  application_type: answer(applicationTypes),
  application_type_string: z.string(),
  collaboration_type: z.nullish(answer(collaborationTypes)),
  collaboration_type_string: z.nullish(z.string()),
  location_types: z.array(answer(locationTypes)),
  location_types_string: z.array(z.string()),
  assessment_status: z.nullish(answer(assessmentStatuses)),
  assessment_status_string: z.nullish(z.string()),
  files: z.nullish(z.array(FileSummaryResponse)),
  permit_asds: z.array(PermitASDResponse),
  permit_not_selected_asds: z.array(PermitASDResponse),
  assessment_discount: z.nullish(z.number()),
  assessment_discount_reason: z.nullish(z.string()),
  is_ttro_required: z.nullish(z.boolean()),
  immediate_risk: z.nullish(z.boolean()),
  is_early_start: z.boolean(),
  is_deemed: z.boolean(),
  early_start_pre_approval: z.nullish(z.boolean()),
  pre_approval_details: z.nullish(z.string()),
  pre_approval_authoriser: z.nullish(z.string()),
  early_start_reason: z.nullish(z.string()),
  additional_info: z.nullish(z.string()),
  permit_alterations: z.nullish(z.array(PermitAlterationSummaryResponse)),
  work_type: answer(workTypes),
  work_type_string: z.string(),
  revoke_reason: z.nullish(z.string()),
  sliding_end_date_candidate: z.boolean(),
  validity_period_end_date: dateTime,
  final_reinstatement: z.boolean(),
  workstream_prefix: z.string(),
  close_footway: answer(closeFootwayAnswers),
  close_footway_string: z.string(),
  lane_rental_assessment_outcome: z.nullish(answer(laneRentalAssessmentOutcomes)),
  lane_rental_assessment_outcome_string: z.nullish(z.string()),
  lane_rental_assessment_additional_details: z.nullish(z.string()),
  lane_rental_assessment_charge_band: z.nullish(answer(laneRentalAssessmentChargeBands)),
  lane_rental_assessment_charge_band_string: z.nullish(z.string()),
  lane_rental_assessment_chargeable_days: z.nullish(z.number()),
  lane_rental_assessment_charges_agreed: z.nullish(z.boolean()),
  is_lane_rental: z.boolean(),
  pending_change_details: z.nullish(z.string()),
  work_status: answer(workStatuses),
  work_status_string: z.string(),
  hs2_in_act_limits: z.nullish(z.boolean()),
  hs2_consultation_requested_response_date: z.nullish(dateTime),
  hs2_highway_exemption: z.nullish(answer(hs2HighwayExemptions)),
  hs2_highway_exemption_string: z.nullish(z.string()),
  hs2_is_consultation: z.nullish(z.boolean()),
  hs2_is_consent: z.nullish(z.boolean()),
  hs2_highway_emails: z.nullish(z.array(z.string())),
  hs2_acknowledged: z.nullish(z.boolean()),
  hs2_acknowledged_date_time: z.nullish(dateTime),
  additional_contact: z.nullish(z.string()),
  additional_contact_number: z.nullish(z.string()),
  additional_contact_email: z.nullish(z.string()),
  ever_modification_requested: z.boolean(),
  is_duration_challenged: z.nullish(z.boolean()),
  is_covid_19_response: z.nullish(z.boolean()),
  hs2_additional_usrns: z.nullish(z.array(z.number())),
  excavation_carried_out: z.boolean(),
  linked_section_81: z.nullish(LinkedSection81),
  duration_challenge_review_status: z.nullish(answer(durationChallengeReviewStatuses)),
  duration_challenge_review_status_string: z.nullish(z.string()),
  duration_challenge_reason_for_non_acceptance: z.nullish(z.string()),
  duration_challenge_review_update_date: z.nullish(dateTime),
  duration_challenge_non_acceptance_response_status: z.nullish(answer(durationChallengeNonAcceptanceResponseStatuses)),
  duration_challenge_non_acceptance_response_status_string: z.nullish(z.string()),
  duration_challenge_non_acceptance_response_details: z.nullish(z.string()),
  duration_challenge_non_acceptance_response_update_date: z.nullish(dateTime),
  duration_challenge_non_acceptance_response_new_reasonable_period_end_date: z.nullish(dateTime),
  duration_challenge_non_acceptance_response_old_reasonable_period_end_date: z.nullish(dateTime),
  duration_challenge_follow_up_review_complete: z.nullish(z.boolean()),
  emergency_contact_name: z.nullish(z.string()),
  emergency_contact_number: z.nullish(z.string()),
  current_traffic_management_type: z.nullish(answer(trafficManagementTypes)),
  current_traffic_management_type_string: z.nullish(z.string()),
  current_traffic_management_update_date: z.nullish(dateTime),
  current_traffic_management_emergency_contact_name: z.nullish(z.string()),
  current_traffic_management_emergency_contact_number: z.nullish(z.string()),
  close_footpath: answer(closeFootpathAnswers),
  close_footpath_string: z.string(),
  ancillary_informations: z.nullish(z.array(AncillaryInfoSummaryResponse)),
  street_line: z.nullish(StreetLine),
  reinstatement_registration_due_date: z.nullish(dateTime),
  usrn_contains_hazardous_material: z.nullish(z.boolean()),
  permit_cancellation_reason: z.nullish(answer(permitCancellationReasons)),
  permit_cancellation_reason_string: z.nullish(z.string()),
  permit_cancellation_reason_other: z.nullish(z.string()),
  interested_parties: z.nullish(z.array(InterestedParty)),
})

/** What every application says, whether it makes a works record or comes after another permit. */
export const PermitCreateRequest = z.strictObject({
  ...applicationFields,
  works_coordinates: z.nullish(GeometryInput),
  non_compliance_reference_number: z.nullish(text(106)),
})

export const PermitCreateResponse = z.strictObject({
  permit_reference_number: z.string(),
})

export const PermitAssessmentUpdateRequest = z.strictObject({
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  assessment_status: z.enum(assessmentStatuses),
  additional_comments: z.nullish(text(1500)),
  reasons_for_refusal: z.nullish(z.array(z.enum(reasonsForRefusal)).check(z.minLength(1), z.maxLength(5), unique())),
  assessment_discount: z.nullish(whole(0, 100)),
  revoke_reason: z.nullish(text(500)),
  pending_change_details: z.nullish(text(500)),
  reasonable_period_end_date: z.nullish(dateTime),
  is_duration_challenged: z.nullish(z.boolean()),
})

export const MarkPermitAsUnderAssessmentRequest = z.strictObject({
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
})

export const PermitStatusUpdateRequest = z.strictObject({
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  permit_status: z.enum(permitStatuses),
  additional_comments: z.nullish(text(500)),
  permit_cancellation_reason: z.nullish(z.enum(permitCancellationReasons)),
  permit_cancellation_reason_other: z.nullish(z.string()),
})

export const PermitSummaryResponse = z.strictObject({
  permit_reference_number: z.string(),
  proposed_start_date: dateTime,
  proposed_end_date: dateTime,
  actual_start_date: z.nullish(dateTime),
  actual_stop_date: z.nullish(dateTime),
  permit_status: answer(permitStatuses),
  permit_status_string: z.string(),
  work_category: answer(workCategories),
  work_category_string: z.string(),
})

export const DurationCalculationResponse = z.strictObject({
  calendar_days: z.number(),
  working_days: z.number(),
})

export const WorkCategoryResponse = z.strictObject({
  work_category: answer(workCategories),
  work_category_string: z.string(),
  duration: DurationCalculationResponse,
  validity_period_end_date: dateTime,
  is_early_start: z.boolean(),
})

export const DurationQuery = z.strictObject({
  startDate: z.optional(dateTime),
  endDate: z.optional(dateTime),
})

export const WorkCategoryQuery = z.strictObject({
  work_type: z.enum(workTypes),
  proposed_start_date: z.optional(dateTime),
  proposed_end_date: z.optional(dateTime),
  is_ttro_required: z.optional(z.boolean()),
  immediate_risk: z.optional(z.boolean()),
  work_reference_number: z.optional(z.string()),
  activity_type: z.optional(z.enum(activityTypes)),
})

/** Shapes of the endpoints declared in permits.ts, under the same names. */
export const getPermit = { params: PermitParams, answer: PermitResponse }
export const createPermit = { params: WorkParams, body: PermitCreateRequest, answer: PermitCreateResponse }
export const assessPermit = { params: PermitParams, body: PermitAssessmentUpdateRequest }
export const markUnderAssessment = { params: PermitParams, body: MarkPermitAsUnderAssessmentRequest }
export const cancelPermit = { params: PermitParams, body: PermitStatusUpdateRequest }
export const getDuration = { query: DurationQuery, answer: DurationCalculationResponse }
export const getWorkCategory = { query: WorkCategoryQuery, answer: WorkCategoryResponse }
export const listPermits = { query: PermitReportingQuery, answer: PermitReportingResponse }
