import * as z from 'zod/mini'
import { reference } from './params.ts'
import { fileTypes } from './enums/files.ts'
import { closeFootpathAnswers, closeFootwayAnswers, locationTypes, trafficManagementTypes } from './enums/permits.ts'
import { privateStreetNoticeSortColumns, privateStreetStatuses } from './enums/private-street-notices.ts'
import { workStatuses } from './enums/works.ts'
import { answer, dateTime, fileId, requiredText, text, unique, usrn, whole } from './values.ts'
import { FileSummaryReportingResponse, FileSummaryResponse } from './files.shapes.ts'
import { Geometry, GeometryInput, StreetLine } from './geometry.shapes.ts'
import { ownRowsQuery, pageQuery } from './list-query.shapes.ts'
import { PaginationResponse } from './pagination.shapes.ts'

export const PrivateStreetNoticeCreateRequest = z.strictObject({
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  promoter_swa_code: requiredText(4),
  highway_authority_swa_code: requiredText(4),
  works_coordinates: GeometryInput,
  street_name: z.nullish(text(100)),
  town: z.nullish(text(100)),
  area_name: z.nullish(text(100)),
  usrn: usrn,
  road_category: z.nullish(whole(0, 10)),
  work_reference_number: z.nullish(text(24)),
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
  traffic_management_type: z.enum(trafficManagementTypes),
  location_types: z.array(z.enum(locationTypes)).check(unique()),
  file_ids: z.nullish(z.array(fileId).check(unique())),
  close_footway: z.enum(closeFootwayAnswers),
  close_footpath: z.enum(closeFootpathAnswers),
  works_location_description: requiredText(500),
  workstream_prefix: z.nullish(z.string()),
  additional_contact: z.nullish(text(100)),
  additional_contact_number: z.nullish(text(100)),
  additional_contact_email: z.nullish(text(100)),
  emergency_contact_name: z.nullish(text(100)),
  emergency_contact_number: z.nullish(text(100)),
})

export const PrivateStreetNoticeCreateResponse = z.strictObject({
  work_reference_number: z.string(),
  private_street_reference_number: z.string(),
})

export const PrivateStreetNoticeResponse = z.strictObject({
  private_street_reference_number: z.string(),
  proposed_start_date: dateTime,
  proposed_end_date: dateTime,
  private_street_status: answer(privateStreetStatuses),
  private_street_status_string: z.string(),
  work_reference_number: z.string(),
  promoter_organisation: z.string(),
  promoter_swa_code: z.string(),
  secondary_contact: z.string(),
  secondary_contact_number: z.string(),
  secondary_contact_email: z.nullish(z.string()),
  proposed_start_time: z.nullish(dateTime),
  proposed_end_time: z.nullish(dateTime),
  calendar_day_duration: z.number(),
  working_day_duration: z.number(),
  description_of_work: z.string(),
  excavation: z.boolean(),
  project_reference_number: z.nullish(z.string()),
  street_name: z.string(),
  town: z.nullish(z.string()),
  area_name: z.nullish(z.string()),
  usrn: z.string(),
  highway_authority: z.string(),
  highway_authority_swa_code: z.string(),
  works_location_description: z.string(),
  works_coordinates: Geometry,
  date_created: dateTime,
  date_modified: dateTime,
  traffic_management_type: answer(trafficManagementTypes),
  traffic_management_type_string: z.string(),
  location_types: z.array(answer(locationTypes)),
  location_types_string: z.array(z.string()),
  files: z.nullish(z.array(FileSummaryResponse)),
  workstream_prefix: z.string(),
  close_footway: answer(closeFootwayAnswers),
  close_footway_string: z.string(),
  work_status: answer(workStatuses),
  work_status_string: z.string(),
  additional_contact: z.nullish(z.string()),
  additional_contact_number: z.nullish(z.string()),
  additional_contact_email: z.nullish(z.string()),
  emergency_contact_name: z.nullish(z.string()),
  emergency_contact_number: z.nullish(z.string()),
  close_footpath: answer(closeFootpathAnswers),
  close_footpath_string: z.string(),
  street_line: z.nullish(StreetLine),
  road_category: z.number(),
})

export const PrivateStreetNoticeCancelRequest = z.strictObject({
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  cancellation_reason: requiredText(500),
})

export const PrivateStreetSummaryResponse = z.strictObject({
  private_street_reference_number: z.string(),
  proposed_start_date: dateTime,
  proposed_start_time: z.nullish(dateTime),
  proposed_end_date: dateTime,
  proposed_end_time: z.nullish(dateTime),
  private_street_status: answer(privateStreetStatuses),
  private_street_status_string: z.string(),
})

const PrivateStreetListRow = z.strictObject({
  private_street_reference_number: z.string(),
  works_location_description: z.string(),
  promoter_organisation: z.string(),
  ha_organisation: z.string(),
  work_reference_number: z.string(),
  start_date: dateTime,
  start_time: z.nullish(dateTime),
  end_date: dateTime,
  end_time: z.nullish(dateTime),
  date_created: dateTime,
  status: answer(privateStreetStatuses),
  status_string: z.string(),
})

const PrivateStreetNoticesQuery = z.strictObject({
  ...pageQuery,
  ...ownRowsQuery,
  sort_column: z.optional(z.enum(privateStreetNoticeSortColumns)),
  private_street_reference_number: z.optional(z.string()),
  start_date_from: z.optional(dateTime),
  start_date_to: z.optional(dateTime),
  end_date_from: z.optional(dateTime),
  end_date_to: z.optional(dateTime),
  date_created_from: z.optional(dateTime),
  date_created_to: z.optional(dateTime),
  private_street_status: z.optional(z.array(z.enum(privateStreetStatuses))),
})

const PrivateStreetNoticeFilesQuery = z.strictObject({
  private_street_reference_number: z.string(),
  file_type: z.optional(z.array(z.enum(fileTypes))),
})

const PrivateStreetParams = z.strictObject({ workReferenceNumber: reference, privateStreetReferenceNumber: reference })

/** Shapes of the endpoints declared in private-street-notices.ts, under the same names. */
export const createPrivateStreetNotice = {
  body: PrivateStreetNoticeCreateRequest,
  answer: PrivateStreetNoticeCreateResponse,
}
export const getPrivateStreetNotice = { params: PrivateStreetParams, answer: PrivateStreetNoticeResponse }
export const cancelPrivateStreetNotice = { params: PrivateStreetParams, body: PrivateStreetNoticeCancelRequest }
export const listPrivateStreetNotices = {
  query: PrivateStreetNoticesQuery,
  answer: z.strictObject({ pagination: PaginationResponse, rows: z.array(PrivateStreetListRow) }),
}
export const listPrivateStreetNoticeFiles = {
  query: PrivateStreetNoticeFilesQuery,
  answer: FileSummaryReportingResponse,
}
