import * as z from 'zod/mini'
import { fileTypes } from './enums/files.ts'
import { locationTypes } from './enums/permits.ts'
import { reinstatementSortColumns, reinstatementStatuses, reinstatementTypes } from './enums/reinstatements.ts'
import { FileSummaryReportingResponse, FileSummaryResponse } from './files.shapes.ts'
import { Geometry, GeometryInput } from './geometry.shapes.ts'
import { ownRowsQuery, pageQuery } from './list-query.shapes.ts'
import { PaginationResponse } from './pagination.shapes.ts'
import { ReinstatementParams, SiteParams, WorkParams } from './params.ts'
import { answer, dateTime, decimal, fileId, requiredText, text, unique, whole } from './values.ts'

/** The person that a delegated system names (BR-GEN-09). */
const internalUser = {
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
}

export const SiteSummaryResponse = z.strictObject({
  permit_reference_number: z.nullish(z.string()),
  site_reference_number: z.string(),
  reinstatement_reference_number: z.string(),
  site_description: z.string(),
  depth: z.nullish(z.number()),
  length: z.nullish(z.number()),
  width: z.nullish(z.number()),
  completed_date: z.nullish(dateTime),
  end_date: z.nullish(dateTime),
  site_status: answer(reinstatementStatuses),
  site_status_string: z.string(),
  reinstatement_type: answer(reinstatementTypes),
  reinstatement_type_string: z.string(),
  number_of_holes: z.nullish(z.number()),
  is_subsumed: z.boolean(),
  subsume_reason: z.nullish(z.string()),
  response_to_remedial_works: z.nullish(z.boolean()),
  base_courses_affected: z.nullish(z.boolean()),
})

/** What a site and a non-notifiable one say of a reinstatement alike. */
export const reinstatementFields = {
  reinstatement_status: z.enum(reinstatementStatuses),
  reinstatement_date: dateTime,
  reinstatement_coordinates: GeometryInput,
  secondary_reinstatement_coordinates: z.nullish(GeometryInput),
  location_description: requiredText(500),
  location_types: z.array(z.enum(locationTypes)).check(unique()),
  reinstatement_evidence: z.boolean(),
  file_ids: z.nullish(z.array(fileId).check(unique())),
}

/** Measures are metres with at most two decimals (BR-REIN-05, 06). */
const permitWorksFields = {
  depth: z.nullish(decimal(99.99)),
  length: z.nullish(decimal(9999.99)),
  width: z.nullish(decimal(99.99)),
  number_of_holes: z.nullish(whole(0, 100)),
  final_reinstatement: z.nullish(z.boolean()),
  permit_reference_number: z.nullish(text(100)),
}

export const SiteCreateRequest = z.strictObject({
  ...internalUser,
  ...reinstatementFields,
  ...permitWorksFields,
  reinstatement_type: z.enum(reinstatementTypes),
})

export const SiteCreateResponse = z.strictObject({
  site_reference_number: z.string(),
  reinstatement_reference_number: z.string(),
})

export const ReinstatementCreateRequest = z.strictObject({
  ...internalUser,
  ...reinstatementFields,
  ...permitWorksFields,
  response_to_remedial_works: z.nullish(z.boolean()),
  base_courses_affected: z.nullish(z.boolean()),
})

export const ReinstatementCreateResponse = z.strictObject({
  reinstatement_reference_number: z.string(),
})

export const ReinstatementResponse = z.strictObject({
  reinstatement_reference_number: z.string(),
  permit_reference_number: z.nullish(z.string()),
  reinstatement_status: answer(reinstatementStatuses),
  reinstatement_status_string: z.string(),
  reinstatement_date: z.nullish(dateTime),
  depth: z.nullish(z.number()),
  length: z.nullish(z.number()),
  width: z.nullish(z.number()),
  reinstatement_coordinates: Geometry,
  secondary_reinstatement_coordinates: z.nullish(Geometry),
  location_description: z.string(),
  end_date: z.nullish(dateTime),
  date_created: dateTime,
  date_modified: dateTime,
  location_types: z.array(answer(locationTypes)),
  location_types_string: z.array(z.string()),
  reinstatement_evidence: z.boolean(),
  files: z.nullish(z.array(FileSummaryResponse)),
  number_of_holes: z.nullish(z.number()),
  is_active_reinstatement: z.boolean(),
  response_to_remedial_works: z.nullish(z.boolean()),
  base_courses_affected: z.nullish(z.boolean()),
})

export const SiteResponse = z.strictObject({
  ...SiteSummaryResponse.shape,
  location_types: z.array(answer(locationTypes)),
  location_types_string: z.array(z.string()),
  site_coordinates: Geometry,
  reinstatements: z.array(ReinstatementResponse),
})

export const SubsumeSiteRequest = z.strictObject({ ...internalUser, subsume_reason: requiredText(500) })

export const FinalReinstatementUpdateRequest = z.strictObject({ ...internalUser, final_reinstatement: z.boolean() })

export const ExcavationCarriedOutUpdateRequest = z.strictObject({
  ...internalUser,
  excavation_carried_out: z.boolean(),
})

const ReinstatementListRow = z.strictObject({
  site_reference_number: z.string(),
  work_reference_number: z.string(),
  reinstatement_reference_number: z.string(),
  promoter_organisation: z.string(),
  highway_authority: z.string(),
  street_name: z.string(),
  town: z.nullish(z.string()),
  area_name: z.nullish(z.string()),
  location_description: z.string(),
  registration_date: dateTime,
  reinstatement_date: z.nullish(dateTime),
  reinstatement_type: answer(reinstatementTypes),
  reinstatement_type_string: z.string(),
  reinstatement_status: answer(reinstatementStatuses),
  reinstatement_status_string: z.string(),
  end_date: z.nullish(dateTime),
  is_active_reinstatement: z.boolean(),
  is_subsumed: z.boolean(),
})

const ReinstatementsDueListRow = z.strictObject({
  work_reference_number: z.string(),
  permit_reference_number: z.string(),
  organisation_name: z.string(),
  street: z.string(),
  town: z.string(),
  area: z.string(),
  work_stopped_date: dateTime,
  registration_due_date: dateTime,
})

const ReinstatementReportingResponse = z.strictObject({
  pagination: PaginationResponse,
  rows: z.array(ReinstatementListRow),
})

const ExpiringInterimsQuery = z.strictObject({
  ...pageQuery,
  ...ownRowsQuery,
  sort_column: z.optional(z.enum(reinstatementSortColumns)),
  registration_date_from: z.optional(dateTime),
  registration_date_to: z.optional(dateTime),
  end_date_from: z.optional(dateTime),
  end_date_to: z.optional(dateTime),
  work_reference_number: z.optional(z.string()),
  work_reference_number_exact: z.optional(z.string()),
})

const ReinstatementsQuery = z.strictObject({
  ...ExpiringInterimsQuery.shape,
  status: z.optional(z.array(z.enum(reinstatementStatuses))),
  latest_reinstatements_only: z.optional(z.boolean()),
})

/** The one list with a page but no way to the next (BR-REP-16). */
const ReinstatementsDueQuery = z.strictObject({
  ...ownRowsQuery,
  include_total_count: pageQuery.include_total_count,
  work_reference_number: z.optional(z.string()),
  work_end_date_from: z.optional(dateTime),
  work_end_date_to: z.optional(dateTime),
  registration_due_date_from: z.optional(dateTime),
  registration_due_date_to: z.optional(dateTime),
})

const ReinstatementFilesQuery = z.strictObject({
  reinstatement_reference_number: z.string(),
  file_type: z.optional(z.array(z.enum(fileTypes))),
})

/** Shapes of the endpoints declared in sites.ts, under the same names. */
export const setExcavationCarriedOut = { params: WorkParams, body: ExcavationCarriedOutUpdateRequest }
export const setFinalReinstatement = { params: WorkParams, body: FinalReinstatementUpdateRequest }
export const createSite = { params: WorkParams, body: SiteCreateRequest, answer: SiteCreateResponse }
export const getSite = { params: SiteParams, answer: SiteResponse }
export const addReinstatement = {
  params: SiteParams,
  body: ReinstatementCreateRequest,
  answer: ReinstatementCreateResponse,
}
export const deleteReinstatement = { params: ReinstatementParams }
export const subsumeSite = { params: SiteParams, body: SubsumeSiteRequest }
export const listReinstatements = { query: ReinstatementsQuery, answer: ReinstatementReportingResponse }
export const listExpiringInterims = { query: ExpiringInterimsQuery, answer: ReinstatementReportingResponse }
export const listReinstatementFiles = { query: ReinstatementFilesQuery, answer: FileSummaryReportingResponse }
export const listReinstatementsDue = {
  query: ReinstatementsDueQuery,
  answer: z.strictObject({ pagination: PaginationResponse, rows: z.array(ReinstatementsDueListRow) }),
}
