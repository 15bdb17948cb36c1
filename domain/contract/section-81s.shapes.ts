import * as z from 'zod/mini'
import { PermitParams, reference } from './params.ts'
import { fileTypes } from './enums/files.ts'
import { locationTypes } from './enums/permits.ts'
import {
  section81Severities,
  section81SortColumns,
  section81Statuses,
  section81Types,
  section81WorkTypes,
} from './enums/section-81s.ts'
import { answer, dateTime, fileId, requiredText, text, unique, usrn, whole } from './values.ts'
import { FileSummaryReportingResponse, FileSummaryResponse } from './files.shapes.ts'
import { Geometry, GeometryInput } from './geometry.shapes.ts'
import { ownRowsQuery, pageQuery } from './list-query.shapes.ts'
import { PaginationResponse } from './pagination.shapes.ts'

/** The person that a delegated system names (BR-GEN-09). */
const internalUser = {
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
}

export const LinkedSection81 = z.strictObject({
  work_reference_number: z.string(),
  section_81_reference_number: z.string(),
})

export const Section81SummaryResponse = z.strictObject({
  section_81_reference_number: z.string(),
  date_created: dateTime,
  location_description: z.string(),
  section_81_severity: z.optional(answer(section81Severities)),
  section_81_severity_string: z.nullish(z.string()),
  section_81_status: answer(section81Statuses),
  section_81_status_string: z.string(),
  section_81_type: z.optional(answer(section81Types)),
  section_81_type_string: z.nullish(z.string()),
})

export const Section81CreateRequest = z.strictObject({
  ...internalUser,
  promoter_swa_code: requiredText(4),
  highway_authority_swa_code: requiredText(4),
  works_coordinates: GeometryInput,
  street_name: z.nullish(text(100)),
  town: z.nullish(text(100)),
  area_name: z.nullish(text(100)),
  usrn: usrn,
  road_category: z.nullish(whole(0, 10)),
  location_description: requiredText(500),
  location_types: z.array(z.enum(locationTypes)).check(unique()),
  inspection_date: dateTime,
  section_81_type: z.enum(section81Types),
  section_81_severity: z.nullish(z.enum(section81Severities)),
  made_safe_by_ha: z.nullish(z.boolean()),
  inspector_name: z.nullish(text(100)),
  inspector_contact_number: z.nullish(text(100)),
  additional_details: requiredText(500),
  other_type_details: z.nullish(text(100)),
  reinspection_date: z.nullish(dateTime),
  reinspection_date_time: z.nullish(dateTime),
  section_81_evidence: z.boolean(),
  file_ids: z.nullish(z.array(fileId).check(unique())),
})

export const Section81CreateResponse = z.strictObject({
  work_reference_number: z.string(),
  section_81_reference_number: z.string(),
})

export const LinkedPermit = z.strictObject({
  work_reference_number: z.string(),
  permit_reference_number: z.string(),
})

export const Section81Response = z.strictObject({
  section_81_reference_number: z.string(),
  date_created: dateTime,
  location_description: z.string(),
  section_81_severity: z.optional(answer(section81Severities)),
  section_81_severity_string: z.nullish(z.string()),
  section_81_status: answer(section81Statuses),
  section_81_status_string: z.string(),
  section_81_type: answer(section81Types),
  section_81_type_string: z.string(),
  work_reference_number: z.string(),
  usrn: z.number(),
  street_name: z.string(),
  town: z.nullish(z.string()),
  area: z.nullish(z.string()),
  road_category: z.number(),
  works_coordinates: Geometry,
  highway_authority: z.string(),
  highway_authority_swa_code: z.string(),
  promoter_organisation: z.string(),
  promoter_swa_code: z.string(),
  workstream_prefix: z.string(),
  location_types: z.array(answer(locationTypes)),
  location_types_string: z.array(z.string()),
  inspection_date: dateTime,
  other_type_details: z.nullish(z.string()),
  made_safe_by_ha: z.nullish(z.boolean()),
  inspector_name: z.nullish(z.string()),
  inspector_contact_number: z.nullish(z.string()),
  additional_details: z.string(),
  status_changed_date: dateTime,
  promoter_response: z.nullish(z.string()),
  section_81_work_type: z.nullish(answer(section81WorkTypes)),
  section_81_work_type_string: z.nullish(z.string()),
  promoter_status: z.nullish(answer(section81Statuses)),
  promoter_status_string: z.nullish(z.string()),
  promoter_status_changed_date: z.nullish(dateTime),
  linked_permit: z.nullish(LinkedPermit),
  files: z.nullish(z.array(FileSummaryResponse)),
})

export const ReassignSection81Request = z.strictObject({
  ...internalUser,
  new_organisation_reference: requiredText(4),
})

export const Section81StatusUpdateRequest = z.strictObject({
  ...internalUser,
  section_81_status: z.enum(section81Statuses),
  status_reason: z.nullish(text(500)),
  work_type: z.nullish(z.enum(section81WorkTypes)),
})

export const LinkSection81ToPermitRequest = z.strictObject({
  ...internalUser,
  section_81_reference_number: requiredText(28),
})

export const LinkSection81ToPermitResponse = z.strictObject({
  section_81_work_reference_number: z.string(),
  section_81_reference_number: z.string(),
})

export const UnlinkSection81FromPermitRequest = z.strictObject({
  ...internalUser,
  section_81_reference_number: requiredText(28),
  unlink_reason: requiredText(500),
})

const Section81ListRow = z.strictObject({
  issue_date: dateTime,
  work_reference_number: z.string(),
  section_81_reference_number: z.string(),
  promoter_organisation: z.string(),
  highway_authority: z.string(),
  location_description: z.string(),
  street: z.string(),
  town: z.nullish(z.string()),
  area: z.nullish(z.string()),
  section_81_severity: z.optional(answer(section81Severities)),
  section_81_severity_string: z.nullish(z.string()),
  made_safe_by_ha: z.nullish(z.boolean()),
  section_81_status: answer(section81Statuses),
  section_81_status_string: z.string(),
  status_changed_date: dateTime,
  section_81_type: answer(section81Types),
  section_81_type_string: z.string(),
})

const Section81sQuery = z.strictObject({
  ...pageQuery,
  ...ownRowsQuery,
  sort_column: z.optional(z.enum(section81SortColumns)),
  section_81_status: z.optional(z.array(z.enum(section81Statuses))),
  section_81_severity: z.optional(z.array(z.enum(section81Severities))),
  section_81_type: z.optional(z.array(z.enum(section81Types))),
  issue_date_from: z.optional(dateTime),
  issue_date_to: z.optional(dateTime),
  status_changed_date_from: z.optional(dateTime),
  status_changed_date_to: z.optional(dateTime),
  section_81_reference_number: z.optional(z.string()),
})

const Section81FilesQuery = z.strictObject({
  section_81_reference_number: z.string(),
  file_type: z.optional(z.array(z.enum(fileTypes))),
})

const Section81Params = z.strictObject({ workReferenceNumber: reference, section81ReferenceNumber: reference })

/** Shapes of the endpoints declared in section-81s.ts, under the same names. */
export const createSection81 = { body: Section81CreateRequest, answer: Section81CreateResponse }
export const getSection81 = { params: Section81Params, answer: Section81Response }
export const reassignSection81 = { params: Section81Params, body: ReassignSection81Request }
export const updateSection81Status = { params: Section81Params, body: Section81StatusUpdateRequest }
export const linkSection81 = {
  params: PermitParams,
  body: LinkSection81ToPermitRequest,
  answer: LinkSection81ToPermitResponse,
}
export const unlinkSection81 = { params: PermitParams, body: UnlinkSection81FromPermitRequest }
export const listSection81s = {
  query: Section81sQuery,
  answer: z.strictObject({ pagination: PaginationResponse, rows: z.array(Section81ListRow) }),
}
export const listSection81Files = { query: Section81FilesQuery, answer: FileSummaryReportingResponse }
