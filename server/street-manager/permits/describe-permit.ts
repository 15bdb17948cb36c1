import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { getPermit } from '../../../domain/contract/permits.ts'
import {
  assessmentStatusLabel,
  laneRentalAssessmentChargeBandLabels,
  laneRentalAssessmentOutcomeLabels,
  permitCancellationReasonLabels,
  permitStatusLabel,
  reasonForRefusalLabels,
  trafficManagementTypeLabels,
  workCategoryLabels,
  workTypeLabels,
} from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import { workStatusLabels } from '../../../domain/labels/works.ts'
import type { Holidays } from '../../../domain/rules/working-days.ts'
import type { PermitRow } from '../../store/work-tables.ts'
import { describeChallenge } from '../duration-challenges/describe-challenge.ts'
import { maybeLabel } from '../maybe-label.ts'
import { dayAnswer, instantAnswer } from '../wire-dates.ts'
import { describeApplication } from './describe-application.ts'
import { describeDates } from './describe-permit-dates.ts'
import type { PermitSurroundings } from './permit-surroundings.ts'

export type PermitAnswer = AnswerOf<typeof getPermit>

/** A permit in full, as the contract shapes it. */
export function describePermit(permit: PermitRow, around: PermitSurroundings, holidays: Holidays): PermitAnswer {
  return {
    permit_reference_number: permit.reference,
    work_reference_number: permit.work_reference,
    workstream_prefix: permit.workstream_prefix,
    ...describeParties(permit, around),
    ...describeStatus(permit, around),
    ...describeDates(permit, holidays),
    ...describeApplication(permit, around),
    ...describeDecision(permit),
    work_type: permit.work_type,
    work_type_string: label(workTypeLabels, permit.work_type),
    work_category: permit.work_category,
    work_category_string: label(workCategoryLabels, permit.work_category),
    excavation: permit.excavation,
    excavation_carried_out: permit.excavation_carried_out,
    final_reinstatement: permit.final_reinstatement,
    traffic_management_type: permit.traffic_management_type,
    traffic_management_type_string: label(trafficManagementTypeLabels, permit.traffic_management_type),
    ...describeLaneRental(permit),
    ...describeTrafficNow(permit),
    ...describeChallenge(permit),
    ancillary_informations: around.ancillaryInformations,
    usrn_contains_hazardous_material: around.hasHazardousMaterial,
    files: around.files,
    permit_alterations: [...around.alterations],
    linked_section_81: around.linkedSection81,
    interested_parties: around.interestedParties,
    // asked of works in 2020 and 2021; no request carries it any more
    is_covid_19_response: null,
  }
}

function describeParties(permit: PermitRow, { promoter, authority }: PermitSurroundings) {
  return {
    promoter_organisation: promoter.name,
    promoter_swa_code: permit.promoter_swa_code,
    promoter_contact_details: promoter.details.phone_number,
    primary_contact: promoter.name,
    primary_contact_number: promoter.details.phone_number,
    primary_contact_email: promoter.details.email ?? null,
    highway_authority: authority.name,
    highway_authority_swa_code: permit.highway_authority_swa_code,
  }
}

function describeStatus(permit: PermitRow, { work }: PermitSurroundings) {
  return {
    permit_status: permit.permit_status,
    permit_status_string: permitStatusLabel(permit),
    assessment_status: permit.assessment_status,
    assessment_status_string: permit.assessment_status === null ? null : assessmentStatusLabel(permit),
    is_deemed: permit.is_deemed,
    work_status: work.work_status,
    work_status_string: label(workStatusLabels, work.work_status),
    date_created: instantAnswer(permit.created_at),
    date_modified: instantAnswer(permit.modified_at),
    deadline_date: dayAnswer(permit.deadline_on),
  }
}

function describeLaneRental(permit: PermitRow) {
  const { details, lane_rental_assessment_outcome: outcome } = permit
  const band = details.lane_rental_assessment_charge_band
  return {
    is_lane_rental: permit.is_lane_rental,
    lane_rental_assessment_outcome: outcome,
    lane_rental_assessment_outcome_string: maybeLabel(laneRentalAssessmentOutcomeLabels, outcome),
    lane_rental_assessment_charges_agreed: permit.lane_rental_charges_agreed,
    lane_rental_assessment_additional_details: details.lane_rental_assessment_additional_details ?? null,
    lane_rental_assessment_charge_band: band ?? null,
    lane_rental_assessment_charge_band_string: maybeLabel(laneRentalAssessmentChargeBandLabels, band),
    lane_rental_assessment_chargeable_days: details.lane_rental_assessment_chargeable_days ?? null,
  }
}

/** What stands on the street now, when that has been told (BR-PERMIT-93). */
function describeTrafficNow({ details }: PermitRow) {
  const type = details.current_traffic_management_type
  return {
    current_traffic_management_type: type ?? null,
    current_traffic_management_type_string: maybeLabel(trafficManagementTypeLabels, type),
    current_traffic_management_update_date: details.current_traffic_management_update_date ?? null,
    current_traffic_management_emergency_contact_name:
      details.current_traffic_management_emergency_contact_name ?? null,
    current_traffic_management_emergency_contact_number:
      details.current_traffic_management_emergency_contact_number ?? null,
  }
}

function describeDecision({ details, ever_modification_requested, is_duration_challenged }: PermitRow) {
  return {
    ever_modification_requested,
    is_duration_challenged,
    assessment_comments: details.assessment_comments ?? null,
    assessment_discount: details.assessment_discount ?? null,
    assessment_discount_reason: details.assessment_discount_reason ?? null,
    reasons_for_refusal: details.reasons_for_refusal ? [...details.reasons_for_refusal] : null,
    reasons_for_refusal_string:
      details.reasons_for_refusal?.map((reason) => label(reasonForRefusalLabels, reason)) ?? null,
    pending_change_details: details.pending_change_details ?? null,
    revoke_reason: details.revoke_reason ?? null,
    permit_cancellation_reason: details.permit_cancellation_reason ?? null,
    permit_cancellation_reason_string: maybeLabel(permitCancellationReasonLabels, details.permit_cancellation_reason),
    permit_cancellation_reason_other: details.permit_cancellation_reason_other ?? null,
  }
}
