import * as z from 'zod/mini'
import { Section74Params, WorkParams } from './params.ts'
import { fileTypes } from './enums/files.ts'
import { locationTypes } from './enums/permits.ts'
import {
  overrunWarningReasons,
  section74HAStatuses,
  section74PromoterStatuses,
  section74SortColumns,
} from './enums/section-74s.ts'
import { answer, dateTime, decimal, fileId, requiredText, text, unique, whole } from './values.ts'
import { FileSummaryReportingResponse, FileSummaryResponse } from './files.shapes.ts'
import { ownRowsQuery, pageQuery } from './list-query.shapes.ts'
import { PaginationResponse } from './pagination.shapes.ts'

export const Section74SummaryResponse = z.strictObject({
  permit_reference_number: z.string(),
  section_74_reference_number: z.string(),
  date_created: dateTime,
  overrun_warning_reasons: z.array(answer(overrunWarningReasons)),
  overrun_warning_reasons_string: z.array(z.string()),
  ha_status: answer(section74HAStatuses),
  ha_status_string: z.string(),
})

export const Section74CreateRequest = z.strictObject({
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  permit_reference_number: requiredText(106),
  location_description: requiredText(500),
  location_types: z.array(z.enum(locationTypes)).check(unique()),
  inspection_date: dateTime,
  overrun_warning_reasons: z.array(z.enum(overrunWarningReasons)).check(unique()),
  overrun_warning_details: requiredText(500),
  officer_name: requiredText(100),
  officer_contact_details: requiredText(100),
  schedule_follow_up_inspection: z.boolean(),
  reinspection_date: z.nullish(dateTime),
  reinspection_date_time: z.nullish(dateTime),
  section_74_evidence: z.boolean(),
  file_ids: z.nullish(z.array(fileId).check(unique())),
})

export const Section74CreateResponse = z.strictObject({
  section_74_reference_number: z.string(),
})

export const Section74Response = z.strictObject({
  ...Section74SummaryResponse.shape,
  location_description: z.string(),
  location_types: z.array(answer(locationTypes)),
  location_types_string: z.array(z.string()),
  inspection_date: dateTime,
  overrun_warning_details: z.string(),
  officer_name: z.string(),
  officer_contact_details: z.string(),
  section_74_evidence: z.boolean(),
  files: z.nullish(z.array(FileSummaryResponse)),
  latest_ha_response_date: z.nullish(dateTime),
  latest_promoter_response_date: z.nullish(dateTime),
  latest_ha_additional_details: z.nullish(z.string()),
  latest_promoter_additional_details: z.nullish(z.string()),
  ha_reason_for_dispute: z.nullish(z.string()),
  promoter_reason_for_dispute: z.nullish(z.string()),
  site_visited_date: z.nullish(dateTime),
  site_cleared_date: z.nullish(dateTime),
  ha_response_number_of_days_overrun: z.nullish(z.number()),
  draft_invoice_reference: z.nullish(z.string()),
  invoice_reference: z.nullish(z.string()),
  draft_invoice_amount: z.nullish(z.number()),
  final_agreed_amount: z.nullish(z.number()),
  promoter_status: z.nullish(answer(section74PromoterStatuses)),
  promoter_status_string: z.nullish(z.string()),
})

/** Pounds at most: far above any charge, so that a slip of the hand is noticed and pence stay exact. */
const maximumPounds = 100_000_000
/** A century of days. */
const maximumDays = 36_525

export const Section74UpdateHAStatusRequest = z.strictObject({
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  status: z.enum(section74HAStatuses),
  site_cleared_date: z.nullish(dateTime),
  additional_details: z.nullish(text(500)),
  number_of_days_overrun: z.nullish(whole(0, maximumDays)),
  draft_invoice_amount: z.nullish(decimal(maximumPounds)),
  draft_invoice_reference: z.nullish(text(100)),
  final_agreed_amount: z.nullish(decimal(maximumPounds)),
  invoice_reference: z.nullish(text(100)),
  reason_for_dispute: z.nullish(text(500)),
})

export const Section74UpdatePromoterStatusRequest = z.strictObject({
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  status: z.enum(section74PromoterStatuses),
  site_visited_date: z.nullish(dateTime),
  additional_details: z.nullish(text(500)),
  reason_for_dispute: z.nullish(text(500)),
})

export const Section74ListRow = z.strictObject({
  ...Section74SummaryResponse.shape,
  work_reference_number: z.string(),
  promoter_organisation_name: z.string(),
  ha_organisation_name: z.string(),
  location_description: z.string(),
  promoter_status: z.nullish(answer(section74PromoterStatuses)),
  promoter_status_string: z.nullish(z.string()),
  latest_ha_response_date: z.nullish(dateTime),
})

const Section74sQuery = z.strictObject({
  ...pageQuery,
  ...ownRowsQuery,
  section_74_ha_status: z.optional(z.array(z.enum(section74HAStatuses))),
  issue_date_from: z.optional(dateTime),
  issue_date_to: z.optional(dateTime),
  section_74_reference_number: z.optional(z.string()),
  sort_column: z.optional(z.enum(section74SortColumns)),
})

/** Shapes of the endpoints declared in section-74s.ts, under the same names. */
export const createSection74 = { params: WorkParams, body: Section74CreateRequest, answer: Section74CreateResponse }
export const getSection74 = { params: Section74Params, answer: Section74Response }
export const updateSection74HAStatus = { params: Section74Params, body: Section74UpdateHAStatusRequest }
export const updateSection74PromoterStatus = { params: Section74Params, body: Section74UpdatePromoterStatusRequest }
export const listSection74s = {
  query: Section74sQuery,
  answer: z.strictObject({ pagination: PaginationResponse, rows: z.array(Section74ListRow) }),
}
export const listSection74Files = {
  query: z.strictObject({ section_74_reference_number: z.string(), file_type: z.optional(z.array(z.enum(fileTypes))) }),
  answer: FileSummaryReportingResponse,
}
