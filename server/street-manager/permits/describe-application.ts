import {
  activityTypeLabels,
  applicationTypeLabels,
  closeFootpathLabels,
  closeFootwayLabels,
  collaborationTypeLabels,
  hs2HighwayExemptionLabels,
  locationTypeLabels,
  permitConditionTypeLabels,
} from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import type { PermitDetails } from '../../store/permit-details.ts'
import type { PermitRow } from '../../store/work-tables.ts'
import { maybeLabel } from '../maybe-label.ts'
import { maybeInstantAnswer } from '../wire-dates.ts'
import { describeDesignation } from './describe-designation.ts'
import type { PermitAnswer } from './describe-permit.ts'
import type { PermitSurroundings } from './permit-surroundings.ts'

/** What the promoter applied for, in the contract's words and with the words for people beside the codes (BR-GEN-102). */
export function describeApplication(permit: PermitRow, around: PermitSurroundings) {
  return {
    ...describePlace(permit, around),
    ...describeWorks(permit.details),
    ...describeContacts(permit.details),
    ...describeEarlyStart(permit),
    ...describeHs2(permit),
  }
}

function describePlace(permit: PermitRow, { work, streetLine }: PermitSurroundings) {
  const { details } = permit
  return {
    usrn: permit.usrn,
    street_name: permit.street_name,
    town: permit.town,
    area_name: permit.area_name,
    road_category: permit.road_category,
    works_coordinates: work.works_coordinates as PermitAnswer['works_coordinates'],
    works_location_description: details.works_location_description,
    location_types: [...details.location_types],
    location_types_string: details.location_types.map((type) => label(locationTypeLabels, type)),
    street_line: streetLine as PermitAnswer['street_line'],
    permit_asds: (details.permit_asds ?? []).map(describeDesignation),
    permit_not_selected_asds: (details.permit_not_selected_asds ?? []).map(describeDesignation),
  }
}

function describeWorks(details: PermitDetails) {
  return {
    description_of_work: details.description_of_work,
    activity_type: details.activity_type,
    activity_type_string: label(activityTypeLabels, details.activity_type),
    application_type: details.application_type,
    application_type_string: label(applicationTypeLabels, details.application_type),
    project_reference_number: details.project_reference_number ?? null,
    additional_info: details.additional_info ?? null,
    traffic_management_plan: details.traffic_management_plan,
    lane_rental_applicable: details.lane_rental_applicable,
    close_footway: details.close_footway,
    close_footway_string: label(closeFootwayLabels, details.close_footway),
    close_footpath: details.close_footpath,
    close_footpath_string: label(closeFootpathLabels, details.close_footpath),
    collaborative_working: details.collaborative_working,
    collaboration_type: details.collaboration_type ?? null,
    collaboration_type_string: maybeLabel(collaborationTypeLabels, details.collaboration_type),
    collaboration_details: details.collaboration_details ?? null,
    collaborative_works: details.collaborative_works ?? null,
    is_ttro_required: details.is_ttro_required ?? null,
    immediate_risk: details.immediate_risk ?? null,
    permit_conditions: (details.permit_conditions ?? []).map(({ condition, comment }) => ({
      condition,
      condition_string: label(permitConditionTypeLabels, condition),
      comment: comment ?? null,
    })),
  }
}

function describeContacts(details: PermitDetails) {
  return {
    secondary_contact: details.secondary_contact,
    secondary_contact_number: details.secondary_contact_number,
    secondary_contact_email: details.secondary_contact_email ?? null,
    additional_contact: details.additional_contact ?? null,
    additional_contact_number: details.additional_contact_number ?? null,
    additional_contact_email: details.additional_contact_email ?? null,
    emergency_contact_name: details.emergency_contact_name ?? null,
    emergency_contact_number: details.emergency_contact_number ?? null,
  }
}

function describeEarlyStart({ details, is_early_start }: PermitRow) {
  return {
    is_early_start,
    early_start_pre_approval: details.early_start_pre_approval ?? null,
    pre_approval_details: details.pre_approval_details ?? null,
    pre_approval_authoriser: details.pre_approval_authoriser ?? null,
    early_start_reason: details.early_start_reason ?? null,
  }
}

/** Answers that only HS2 works have (BR-HS2-01); the flags are told of those works alone. */
function describeHs2(permit: PermitRow) {
  const { details, is_hs2 } = permit
  return {
    hs2_in_act_limits: details.hs2_in_act_limits ?? null,
    hs2_consultation_requested_response_date: details.hs2_consultation_requested_response_date ?? null,
    hs2_highway_exemption: details.hs2_highway_exemption ?? null,
    hs2_highway_exemption_string: maybeLabel(hs2HighwayExemptionLabels, details.hs2_highway_exemption),
    hs2_highway_emails: details.hs2_highway_emails ?? null,
    hs2_additional_usrns: details.hs2_additional_usrns ?? null,
    hs2_is_consultation: is_hs2 ? permit.hs2_is_consultation : null,
    hs2_is_consent: is_hs2 ? permit.hs2_is_consent : null,
    hs2_acknowledged: is_hs2 ? permit.hs2_acknowledged : null,
    hs2_acknowledged_date_time: maybeInstantAnswer(permit.hs2_acknowledged_at),
  }
}
