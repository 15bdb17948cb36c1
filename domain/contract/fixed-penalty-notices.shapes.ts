import * as z from 'zod/mini'
import { FPNParams, WorkParams } from './params.ts'
import { fileTypes } from './enums/files.ts'
import { fpnSortColumns, fpnStatuses, offenceCodes, paymentMethods } from './enums/fixed-penalty-notices.ts'
import { answer, dateTime, fileId, requiredText, text, unique } from './values.ts'
import { FileSummaryReportingResponse, FileSummaryResponse } from './files.shapes.ts'
import { ownRowsQuery, pageQuery } from './list-query.shapes.ts'
import { PaginationResponse } from './pagination.shapes.ts'

export const FPNSummaryResponse = z.strictObject({
  fpn_reference_number: z.string(),
  fpn_offence_type: answer(offenceCodes),
  fpn_offence_type_string: z.string(),
  issue_date_time: dateTime,
  fpn_status: answer(fpnStatuses),
  fpn_status_string: z.string(),
  status_changed_date: dateTime,
})

/** What an authority says of an offence, whether it lies on works in the service or on older ones (BR-FPN-01). */
export const penaltyFields = {
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  fpn_evidence: z.boolean(),
  file_ids: z.nullish(z.array(fileId).check(unique())),
  offence_date: dateTime,
  offence_code: z.enum(offenceCodes),
  offence_details: requiredText(500),
  authorised_officer: requiredText(100),
  officer_contact_details: requiredText(100),
  officer_address: requiredText(500),
  representations_contact: requiredText(100),
  representations_contact_address: requiredText(500),
  payment_methods: z.array(z.enum(paymentMethods)),
} as const

export const FPNCreateRequest = z.strictObject({
  ...penaltyFields,
  permit_reference_number: z.nullish(text(106)),
})

export const FPNCreateResponse = z.strictObject({
  fpn_reference_number: z.string(),
})

export const FPNResponse = z.strictObject({
  ...FPNSummaryResponse.shape,
  location: z.string(),
  offence_date: dateTime,
  offence_details: z.string(),
  authorised_officer: z.string(),
  officer_contact_details: z.string(),
  officer_address: z.nullish(z.string()),
  representations_contact: z.nullish(z.string()),
  representations_contact_address: z.nullish(z.string()),
  payment_methods: z.nullish(z.array(answer(paymentMethods))),
  payment_methods_string: z.nullish(z.array(z.string())),
  work_reference_number: z.string(),
  promoter_organisation: z.string(),
  ha_organisation: z.string(),
  files: z.nullish(z.array(FileSummaryResponse)),
  permit_reference_number: z.nullish(z.string()),
})

export const FPNStatusUpdateRequest = z.strictObject({
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  fpn_status: z.enum(fpnStatuses),
  status_reason: z.nullish(text(500)),
})

export const FPNListRow = z.strictObject({
  fpn_reference_number: z.string(),
  work_reference_number: z.string(),
  promoter: z.string(),
  highway_authority: z.string(),
  offence_code: answer(offenceCodes),
  offence_code_string: z.string(),
  street_name: z.string(),
  issue_date: dateTime,
  status: answer(fpnStatuses),
  status_string: z.string(),
  status_changed_date: dateTime,
})

const FPNsQuery = z.strictObject({
  ...pageQuery,
  ...ownRowsQuery,
  status: z.optional(z.array(z.enum(fpnStatuses))),
  start_date: z.optional(dateTime),
  end_date: z.optional(dateTime),
  offence_code: z.optional(z.array(z.enum(offenceCodes))),
  status_changed_date_from: z.optional(dateTime),
  status_changed_date_to: z.optional(dateTime),
  work_reference_number: z.optional(z.string()),
  sort_column: z.optional(z.enum(fpnSortColumns)),
})

/** Shapes of the endpoints declared in fixed-penalty-notices.ts, under the same names. */
export const issueFpn = { params: WorkParams, body: FPNCreateRequest, answer: FPNCreateResponse }
export const getFpn = { params: FPNParams, answer: FPNResponse }
export const deleteFpn = { params: FPNParams }
export const updateFpnStatus = { params: FPNParams, body: FPNStatusUpdateRequest }
export const listFpns = {
  query: FPNsQuery,
  answer: z.strictObject({ pagination: PaginationResponse, rows: z.array(FPNListRow) }),
}
export const listFpnFiles = {
  query: z.strictObject({ fpn_reference_number: z.string(), file_type: z.optional(z.array(z.enum(fileTypes))) }),
  answer: FileSummaryReportingResponse,
}
