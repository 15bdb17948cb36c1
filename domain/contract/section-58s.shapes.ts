import * as z from 'zod/mini'
import { reference } from './params.ts'
import { locationTypes } from './enums/permits.ts'
import { section58Durations, section58Extents, section58SortColumns, section58Statuses } from './enums/section-58s.ts'
import { answer, dateTime, requiredText, text, unique, usrn } from './values.ts'
import { Geometry, LineOrAreaInput } from './geometry.shapes.ts'
import { pageQuery, placeQuery } from './list-query.shapes.ts'
import { PaginationResponse } from './pagination.shapes.ts'

export const Section58CreateRequest = z.strictObject({
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  section_58_coordinates: LineOrAreaInput,
  contact_organisation: z.nullish(text(100)),
  contact_details: z.nullish(text(100)),
  start_date: dateTime,
  restriction_duration: z.enum(section58Durations),
  restriction_extent: z.enum(section58Extents),
  location_types: z.array(z.enum(locationTypes)).check(unique()),
  additional_information: z.nullish(text(500)),
  highway_authority_swa_code: requiredText(4),
  usrn: usrn,
  street_name: z.nullish(text(100)),
  town: z.nullish(text(100)),
  area_name: z.nullish(text(100)),
})

export const Section58CreateResponse = z.strictObject({
  section_58_reference_number: z.string(),
})

export const Section58Response = z.strictObject({
  section_58_reference_number: z.string(),
  usrn: z.number(),
  street_name: z.string(),
  town: z.nullish(z.string()),
  area_name: z.nullish(z.string()),
  section_58_coordinates: Geometry,
  contact_organisation: z.nullish(z.string()),
  contact_details: z.nullish(z.string()),
  start_date: dateTime,
  end_date: dateTime,
  location_types: z.array(answer(locationTypes)),
  location_types_string: z.array(z.string()),
  additional_information: z.nullish(z.string()),
  highway_authority_swa_code: z.string(),
  status_change_date: dateTime,
  section_58_status: answer(section58Statuses),
  section_58_status_string: z.string(),
  restriction_duration: answer(section58Durations),
  restriction_duration_string: z.string(),
  restriction_extent: answer(section58Extents),
  restriction_extent_string: z.string(),
  cancellation_reason: z.nullish(z.string()),
})

export const Section58UpdateStatusRequest = z.strictObject({
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  status: z.enum(section58Statuses),
  start_date: z.nullish(dateTime),
  cancellation_reason: z.nullish(text(500)),
})

const Section58ListRow = z.strictObject({
  date_created: dateTime,
  section_58_reference_number: z.string(),
  street: z.string(),
  town: z.nullish(z.string()),
  area: z.nullish(z.string()),
  section_58_status: answer(section58Statuses),
  section_58_status_string: z.string(),
  start_date: dateTime,
  end_date: dateTime,
  restriction_duration: answer(section58Durations),
  restriction_duration_string: z.string(),
  usrn: z.number(),
  ha_organisation_name: z.string(),
})

const Section58sQuery = z.strictObject({
  ...pageQuery,
  ...placeQuery,
  sort_column: z.optional(z.enum(section58SortColumns)),
  ha_organisation_name: z.optional(z.string()),
  start_date_from: z.optional(dateTime),
  start_date_to: z.optional(dateTime),
  section_58_status: z.optional(z.array(z.enum(section58Statuses))),
  section_58_reference_number: z.optional(z.string()),
})

const Section58Params = z.strictObject({ section58ReferenceNumber: reference })

/** Shapes of the endpoints declared in section-58s.ts, under the same names. */
export const createSection58 = { body: Section58CreateRequest, answer: Section58CreateResponse }
export const getSection58 = { params: Section58Params, answer: Section58Response }
export const updateSection58Status = { params: Section58Params, body: Section58UpdateStatusRequest }
export const listSection58s = {
  query: Section58sQuery,
  answer: z.strictObject({ pagination: PaginationResponse, rows: z.array(Section58ListRow) }),
}
