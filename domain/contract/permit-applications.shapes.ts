/** What an application says, alike in the request that makes a works record and in the one that comes after another permit. */
import * as z from 'zod/mini'
import {
  activityTypes,
  applicationTypes,
  closeFootpathAnswers,
  closeFootwayAnswers,
  collaborationTypes,
  hs2HighwayExemptions,
  locationTypes,
  permitConditionTypes,
  trafficManagementTypes,
  workTypes,
} from './enums/permits.ts'
import { asdCodes, asdPeriodicityCodes } from './enums/streets.ts'
import { code, dateTime, fileId, requiredText, text, unique, usrn, whole } from './values.ts'

/** A condition by its code (BR-COND-01), with what it asks in words. */
export const PermitCondition = z.strictObject({
  condition: z.enum(permitConditionTypes),
  comment: z.nullish(text(1500)),
})

export const PermitASD = z.strictObject({
  special_desig_location_text: z.nullish(text(255)),
  special_desig_description: z.nullish(text(300)),
  special_desig_start_date: z.nullish(dateTime),
  special_desig_start_time: z.nullish(whole(0, 2400)),
  special_desig_end_date: z.nullish(dateTime),
  special_desig_end_time: z.nullish(whole(0, 2400)),
  street_special_desig_code: code(asdCodes),
  special_desig_periodicity_code: z.nullish(code(asdPeriodicityCodes)),
})

/** What a change request may change later, and so repeats in full (BR-ALT-12, 13). */
export const changeableFields = {
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  secondary_contact: requiredText(100),
  secondary_contact_number: requiredText(100),
  secondary_contact_email: z.nullish(text(100)),
  proposed_start_date: dateTime,
  proposed_start_time: z.nullish(dateTime),
  proposed_end_date: dateTime,
  proposed_end_time: z.nullish(dateTime),
  description_of_work: requiredText(500),
  excavation: z.boolean(),
  project_reference_number: z.nullish(text(100)),
  traffic_management_plan: z.boolean(),
  lane_rental_applicable: z.boolean(),
  permit_conditions: z.nullish(z.array(PermitCondition).check(unique())),
  works_location_description: requiredText(500),
  collaborative_working: z.boolean(),
  collaboration_details: z.nullish(text(500)),
  collaborative_works: z.nullish(text(500)),
  activity_type: z.enum(activityTypes),
  traffic_management_type: z.enum(trafficManagementTypes),
  application_type: z.enum(applicationTypes),
  collaboration_type: z.nullish(z.enum(collaborationTypes)),
  location_types: z.array(z.enum(locationTypes)).check(unique()),
  early_start_pre_approval: z.nullish(z.boolean()),
  pre_approval_details: z.nullish(text(500)),
  pre_approval_authoriser: z.nullish(text(100)),
  early_start_reason: z.nullish(text(500)),
  work_type: z.enum(workTypes),
  is_ttro_required: z.nullish(z.boolean()),
  immediate_risk: z.nullish(z.boolean()),
  file_ids: z.nullish(z.array(fileId).check(unique())),
  additional_info: z.nullish(text(500)),
  close_footway: z.enum(closeFootwayAnswers),
  close_footpath: z.enum(closeFootpathAnswers),
  permit_asds: z.nullish(z.array(PermitASD)),
  additional_contact: z.nullish(text(100)),
  additional_contact_number: z.nullish(text(100)),
  additional_contact_email: z.nullish(text(100)),
  hs2_consultation_requested_response_date: z.nullish(dateTime),
  hs2_highway_emails: z.nullish(z.array(text(100)).check(z.maxLength(2))),
  emergency_contact_name: z.nullish(text(100)),
  emergency_contact_number: z.nullish(text(100)),
}

/** Each value is one of its list: BR-WORK-40, 50; BR-PERMIT-26, 29 to 32. */
export const applicationFields = {
  ...changeableFields,
  workstream_prefix: z.nullish(z.string()),
  hs2_in_act_limits: z.nullish(z.boolean()),
  hs2_highway_exemption: z.nullish(z.enum(hs2HighwayExemptions)),
  hs2_additional_usrns: z.nullish(z.array(usrn).check(z.maxLength(10))),
}
