import * as z from 'zod/mini'
import { FileSummaryResponse } from './files.shapes.ts'
import {
  chosenInspectionCategories,
  defectFixedOnsiteAnswers,
  failureReasons,
  inspectionCategories,
  inspectionOutcomeAnswers,
  inspectionOutcomeStatusTypes,
  inspectionOutcomes,
  inspectionReasonForWithdrawals,
  inspectionResponseTypes,
  inspectionStatuses,
  inspectionTypes,
} from './enums/inspections.ts'
import { InspectionParams, WorkParams } from './params.ts'
import { answer, dateTime, fileId, requiredText, text, unique } from './values.ts'

export const InspectionSummaryResponse = z.strictObject({
  inspection_date: dateTime,
  inspection_response_type: answer(inspectionResponseTypes),
  inspection_response_type_string: z.string(),
  inspection_reference_number: z.nullish(z.string()),
  inspection_type: answer(inspectionTypes),
  inspection_type_string: z.string(),
  inspection_status: answer(inspectionStatuses),
  inspection_status_string: z.string(),
  inspection_category: z.nullish(answer(inspectionCategories)),
  inspection_category_string: z.nullish(z.string()),
  inspection_outcome: z.nullish(answer(inspectionOutcomes)),
  inspection_outcome_string: z.nullish(z.string()),
  reinspection_date_time: z.nullish(dateTime),
  auto_acceptance_due_date: z.nullish(dateTime),
  ha_response_status: z.optional(answer(inspectionOutcomeStatusTypes)),
  ha_response_status_string: z.nullish(z.string()),
  ha_response_status_change_date: z.nullish(dateTime),
  ha_response_details: z.nullish(z.string()),
  promoter_response_status: z.optional(answer(inspectionOutcomeStatusTypes)),
  promoter_response_status_string: z.nullish(z.string()),
  promoter_response_status_change_date: z.nullish(dateTime),
  promoter_response_details: z.nullish(z.string()),
  is_auto_accepted: z.nullish(z.boolean()),
  non_compliance_reference_number: z.nullish(z.string()),
})

const FailureReasonDetails = z.strictObject({
  failure_reason: z.enum(failureReasons),
  site_reference_numbers: z.nullish(z.array(requiredText(100))),
  details: requiredText(500),
})

/** What an inspection says, whether it is of works in the service or of older ones. */
export const inspectionFields = {
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  inspection_type: z.enum(inspectionTypes),
  inspection_start_date: dateTime,
  inspection_category: z.nullish(z.enum(chosenInspectionCategories)),
  inspection_outcome: z.enum(inspectionOutcomes),
  inspection_outcome_details: z.nullish(text(500)),
  was_call_logged: z.nullish(z.boolean()),
  call_logged_to: z.nullish(text(100)),
  call_logged_reference: z.nullish(text(100)),
  call_logged_summary: z.nullish(text(500)),
  defect_fixed_on_site: z.nullish(z.enum(defectFixedOnsiteAnswers)),
  additional_comments: z.nullish(text(500)),
  inspection_evidence: z.boolean(),
  file_ids: z.nullish(z.array(fileId).check(unique())),
  reinspection_date: z.nullish(dateTime),
  reinspection_date_time: z.nullish(dateTime),
  reinspection_type: z.nullish(z.enum(inspectionTypes)),
  reinspection_category: z.nullish(z.enum(chosenInspectionCategories)),
  username: requiredText(100),
  inspector_name: z.nullish(text(100)),
  made_safe_by_ha: z.nullish(z.boolean()),
} as const

const InspectionCreateRequest = z.strictObject({
  ...inspectionFields,
  failure_reason_details: z.nullish(z.array(FailureReasonDetails)),
  non_compliance_reference_number: z.nullish(text(106)),
})

const InspectionCreateResponse = z.strictObject({
  inspection_reference_number: z.string(),
  non_compliance_reference_number: z.nullish(z.string()),
})

const SiteDetails = z.strictObject({
  site_description: z.string(),
  site_reference_number: z.nullish(z.string()),
})

const FailureReasonDetailsResponse = z.strictObject({
  failure_reason: answer(failureReasons),
  failure_reason_string: z.string(),
  sites: z.nullish(z.array(SiteDetails)),
  details: z.string(),
  site_name: z.nullish(z.string()),
})

export const InspectionResponse = z.strictObject({
  inspection_reference_number: z.string(),
  inspection_type: answer(inspectionTypes),
  inspection_type_string: z.string(),
  inspection_start_date: dateTime,
  inspection_category: z.nullish(answer(inspectionCategories)),
  inspection_category_string: z.nullish(z.string()),
  inspection_outcome: answer(inspectionOutcomes),
  inspection_outcome_string: z.string(),
  failure_reason_details: z.nullish(z.array(FailureReasonDetailsResponse)),
  inspection_outcome_details: z.nullish(z.string()),
  was_call_logged: z.nullish(z.boolean()),
  call_logged_to: z.nullish(z.string()),
  call_logged_reference: z.nullish(z.string()),
  call_logged_summary: z.nullish(z.string()),
  defect_fixed_on_site: z.nullish(answer(defectFixedOnsiteAnswers)),
  defect_fixed_on_site_string: z.nullish(z.string()),
  additional_comments: z.nullish(z.string()),
  date_created: dateTime,
  date_modified: dateTime,
  files: z.nullish(z.array(FileSummaryResponse)),
  work_reference_number: z.string(),
  reinspection_date: z.nullish(dateTime),
  reinspection_date_time: z.nullish(dateTime),
  username: z.string(),
  promoter_organisation: z.string(),
  highway_authority: z.string(),
  inspector_name: z.nullish(z.string()),
  made_safe_by_ha: z.nullish(z.boolean()),
  inspection_status: answer(inspectionStatuses),
  inspection_status_string: z.string(),
  inspection_reason_for_withdrawal: z.nullish(answer(inspectionReasonForWithdrawals)),
  inspection_reason_for_withdrawal_string: z.nullish(z.string()),
  withdrawal_details: z.nullish(z.string()),
  promoter_response_status: z.nullish(answer(inspectionOutcomeStatusTypes)),
  promoter_response_status_string: z.nullish(z.string()),
  promoter_response_status_change_date: z.nullish(dateTime),
  promoter_response_details: z.nullish(z.string()),
  ha_response_status: z.nullish(answer(inspectionOutcomeStatusTypes)),
  ha_response_status_string: z.nullish(z.string()),
  ha_response_status_change_date: z.nullish(dateTime),
  ha_response_details: z.nullish(z.string()),
  auto_acceptance_due_date: z.nullish(dateTime),
  is_auto_accepted: z.boolean(),
  non_compliance_reference_number: z.nullish(z.string()),
})

const InspectionOutcomeStatusRequest = z.strictObject({
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  inspection_response_type: z.enum(inspectionOutcomeAnswers),
  inspection_response_reason: z.nullish(text(500)),
})

const InspectionWithdrawRequest = z.strictObject({
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  reason_for_withdrawal: z.enum(inspectionReasonForWithdrawals),
  withdrawal_details: requiredText(500),
})

const ScheduledInspectionCreateRequest = z.strictObject({
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  scheduled_inspection_type: z.enum(inspectionTypes),
  scheduled_inspection_category: z.nullish(z.enum(chosenInspectionCategories)),
  scheduled_inspection_date: dateTime,
  scheduled_inspection_date_time: z.nullish(dateTime),
})

export const recordInspection = { params: WorkParams, body: InspectionCreateRequest, answer: InspectionCreateResponse }
export const deleteInspection = { params: InspectionParams }
export const getInspection = { params: InspectionParams, answer: InspectionResponse }
export const respondToInspection = { params: InspectionParams, body: InspectionOutcomeStatusRequest }
export const withdrawInspection = { params: InspectionParams, body: InspectionWithdrawRequest }
export const scheduleInspection = { params: WorkParams, body: ScheduledInspectionCreateRequest }
export const cancelScheduledInspection = { params: WorkParams }
