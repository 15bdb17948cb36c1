import * as z from 'zod/mini'
import { WorkParams } from './params.ts'
import { industrySectors } from './enums/organisations.ts'
import { workStatuses } from './enums/works.ts'
import { answer, dateTime, requiredText, text, usrn, whole } from './values.ts'
import { CommentResponse } from './comments.shapes.ts'
import { FileResponse } from './files.shapes.ts'
import { FPNSummaryResponse } from './fixed-penalty-notices.shapes.ts'
import { ForwardPlanSummaryResponse } from './forward-plans.shapes.ts'
import { Geometry, GeometryInput, StreetLine } from './geometry.shapes.ts'
import { WorkHistorySummaryResponse } from './history.shapes.ts'
import { InspectionSummaryResponse } from './inspections.shapes.ts'
import { NonComplianceSummaryResponse } from './non-compliances.shapes.ts'
import { applicationFields } from './permit-applications.shapes.ts'
import { PermitResponse, PermitSummaryResponse } from './permits.shapes.ts'
import { PrivateStreetSummaryResponse } from './private-street-notices.shapes.ts'
import { PbiSampleInspectionSummaryResponse } from './sampling.shapes.ts'
import { Section74SummaryResponse } from './section-74s.shapes.ts'
import { Section81SummaryResponse } from './section-81s.shapes.ts'
import { SiteSummaryResponse } from './sites.shapes.ts'

export const WorkCreateRequest = z.strictObject({
  ...applicationFields,
  promoter_swa_code: requiredText(4),
  highway_authority_swa_code: requiredText(4),
  works_coordinates: GeometryInput,
  street_name: z.nullish(text(100)),
  town: z.nullish(text(100)),
  area_name: z.nullish(text(100)),
  usrn: usrn,
  road_category: z.nullish(whole(0, 10)),
  work_reference_number: z.nullish(text(24)),
})

export const WorkCreateResponse = z.strictObject({
  work_reference_number: z.string(),
  permit_reference_number: z.string(),
})

export const WorkResponse = z.strictObject({
  work_reference_number: z.string(),
  workstream_prefix: z.string(),
  promoter_swa_code: z.string(),
  promoter_organisation: z.string(),
  promoter_organisation_industry_type: z.nullish(answer(industrySectors)),
  promoter_organisation_industry_type_string: z.nullish(z.string()),
  highway_authority_swa_code: z.string(),
  highway_authority: z.string(),
  street_name: z.string(),
  town: z.nullish(z.string()),
  area_name: z.nullish(z.string()),
  road_category: z.number(),
  works_coordinates: Geometry,
  usrn: z.number(),
  inspection_units: z.nullish(z.number()),
  work_status: answer(workStatuses),
  work_status_string: z.string(),
  works_location_description: z.string(),
  work_start_date: z.nullish(dateTime),
  work_end_date: z.nullish(dateTime),
  work_start_time: z.nullish(dateTime),
  work_end_time: z.nullish(dateTime),
  description_of_work: z.nullish(z.string()),
  active_permit: z.nullish(PermitResponse),
  forward_plan: z.nullish(ForwardPlanSummaryResponse),
  permits: z.nullish(z.array(PermitSummaryResponse)),
  history: z.array(WorkHistorySummaryResponse),
  sites: z.nullish(z.array(SiteSummaryResponse)),
  inspections: z.nullish(z.array(InspectionSummaryResponse)),
  fpns: z.nullish(z.array(FPNSummaryResponse)),
  section_81: z.nullish(Section81SummaryResponse),
  files: z.nullish(z.array(FileResponse)),
  pbi_sample_inspections: z.nullish(z.array(PbiSampleInspectionSummaryResponse)),
  number_of_sites: z.optional(z.number()),
  section74s: z.nullish(z.array(Section74SummaryResponse)),
  street_line: z.nullish(StreetLine),
  private_street_notice: z.nullish(PrivateStreetSummaryResponse),
  non_compliances: z.nullish(z.array(NonComplianceSummaryResponse)),
  latest_comments: z.nullish(z.array(CommentResponse)),
})

export const WorkStartUpdateRequest = z.strictObject({
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  actual_start_date: dateTime,
})

export const WorkStopUpdateRequest = z.strictObject({
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  actual_stop_date: dateTime,
})

export const WorkStartRevertRequest = z.strictObject({
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  revert_reason: requiredText(500),
})

export const WorkStopRevertRequest = z.strictObject({
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  revert_reason: requiredText(500),
})

export const WorkSearchResponse = z.strictObject({
  work_reference_number: z.string(),
  location_description: z.string(),
  street: z.string(),
  town: z.string(),
  area: z.string(),
  work_status: answer(workStatuses),
  work_status_string: z.string(),
  work_start_date: dateTime,
  work_end_date: dateTime,
  work_start_time: z.nullish(dateTime),
  work_end_time: z.nullish(dateTime),
})

export const WorkSearchReportingResponse = z.strictObject({
  rows: z.array(WorkSearchResponse),
})

export const WorkSearchQuery = z.strictObject({
  work_reference_number: z.optional(z.string()),
  swa_code: z.optional(z.string()),
})

const WorksInProgressQuery = z.strictObject({
  minEasting: z.number(),
  minNorthing: z.number(),
  maxEasting: z.number(),
  maxNorthing: z.number(),
})

/** Active permits of the works; the map has the rest from the GeoJSON answer. */
const WorksInProgressResponse = z.strictObject({ permit_reference_numbers: z.array(z.string()) })

/** Shapes of the endpoints declared in works.ts, under the same names. */
export const createWork = { body: WorkCreateRequest, answer: WorkCreateResponse }
export const getWork = { params: WorkParams, answer: WorkResponse }
export const startWork = { params: WorkParams, body: WorkStartUpdateRequest }
export const stopWork = { params: WorkParams, body: WorkStopUpdateRequest }
export const revertStart = { params: WorkParams, body: WorkStartRevertRequest }
export const revertStop = { params: WorkParams, body: WorkStopRevertRequest }
export const searchWorks = { query: WorkSearchQuery, answer: WorkSearchReportingResponse }
export const listWorksInProgress = { query: WorksInProgressQuery, answer: WorksInProgressResponse }
