import * as z from 'zod/mini'
import { reference } from './params.ts'
import { forwardPlanSortColumns, forwardPlanStatuses, forwardPlanWorkTypes } from './enums/forward-plans.ts'
import { hs2HighwayExemptions, trafficManagementTypes } from './enums/permits.ts'
import { answer, dateTime, requiredText, text, usrn, whole } from './values.ts'
import { Geometry, GeometryInput } from './geometry.shapes.ts'
import { ownRowsQuery, pageQuery } from './list-query.shapes.ts'
import { PaginationResponse } from './pagination.shapes.ts'
import { PermitASD } from './permit-applications.shapes.ts'
import { PermitASDResponse } from './permits.shapes.ts'

/** What both the raising and a change of a plan say. */
const planAnswers = {
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  works_coordinates: GeometryInput,
  start_date: dateTime,
  end_date: dateTime,
  works_location_description: requiredText(500),
  description_of_work: requiredText(500),
  project_reference_number: z.nullish(text(100)),
  traffic_management_type: z.nullish(z.enum(trafficManagementTypes)),
  additional_info: z.nullish(text(500)),
  forward_plan_asds: z.nullish(z.array(PermitASD)),
}

export const ForwardPlanCreateRequest = z.strictObject({
  ...planAnswers,
  promoter_swa_code: requiredText(4),
  highway_authority_swa_code: requiredText(4),
  street_name: z.nullish(text(100)),
  town: z.nullish(text(100)),
  area_name: z.nullish(text(100)),
  usrn: usrn,
  road_category: z.nullish(whole(0, 10)),
  work_reference_number: z.nullish(text(24)),
  workstream_prefix: z.nullish(z.string()),
  hs2_work_type: z.nullish(z.enum(forwardPlanWorkTypes)),
  hs2_in_act_limits: z.nullish(z.boolean()),
  hs2_consultation_requested_response_date: z.nullish(dateTime),
  hs2_highway_exemption: z.nullish(z.enum(hs2HighwayExemptions)),
})

export const ForwardPlanCreateResponse = z.strictObject({
  work_reference_number: z.string(),
  forward_plan_reference_number: z.string(),
})

export const ForwardPlanResponse = z.strictObject({
  work_reference_number: z.string(),
  forward_plan_reference_number: z.string(),
  start_date: dateTime,
  end_date: dateTime,
  forward_plan_status: answer(forwardPlanStatuses),
  forward_plan_status_string: z.string(),
  promoter_organisation: z.string(),
  promoter_swa_code: z.string(),
  promoter_contact_details: z.string(),
  highway_authority: z.string(),
  highway_authority_swa_code: z.string(),
  workstream_prefix: z.string(),
  works_coordinates: Geometry,
  street_name: z.string(),
  town: z.nullish(z.string()),
  area_name: z.nullish(z.string()),
  usrn: z.number(),
  road_category: z.number(),
  date_created: dateTime,
  works_location_description: z.string(),
  description_of_work: z.string(),
  project_reference_number: z.nullish(z.string()),
  traffic_management_type: z.nullish(answer(trafficManagementTypes)),
  traffic_management_type_string: z.nullish(z.string()),
  additional_info: z.nullish(z.string()),
  forward_plan_asds: z.nullish(z.array(PermitASDResponse)),
  cancelled_reason: z.nullish(z.string()),
  hs2_in_act_limits: z.nullish(z.boolean()),
  hs2_consultation_requested_response_date: z.nullish(dateTime),
  hs2_highway_exemption: z.nullish(answer(hs2HighwayExemptions)),
  hs2_highway_exemption_string: z.nullish(z.string()),
  hs2_works_type: z.nullish(answer(forwardPlanWorkTypes)),
  hs2_works_type_string: z.nullish(z.string()),
})

export const ForwardPlanUpdateRequest = z.strictObject(planAnswers)

export const ForwardPlanCancelRequest = z.strictObject({
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  cancelled_reason: requiredText(500),
})

export const ForwardPlanSummaryResponse = z.strictObject({
  work_reference_number: z.string(),
  forward_plan_reference_number: z.string(),
  start_date: dateTime,
  end_date: dateTime,
  forward_plan_status: answer(forwardPlanStatuses),
  forward_plan_status_string: z.string(),
})

const ForwardPlanListRow = z.strictObject({
  work_reference_number: z.string(),
  forward_plan_reference_number: z.string(),
  promoter_organisation: z.string(),
  highway_authority: z.string(),
  location_description: z.string(),
  street: z.string(),
  town: z.string(),
  area: z.string(),
  proposed_start_date: dateTime,
  proposed_end_date: dateTime,
  forward_plan_status: answer(forwardPlanStatuses),
  forward_plan_status_string: z.string(),
  date_created: dateTime,
})

const ForwardPlansQuery = z.strictObject({
  ...pageQuery,
  ...ownRowsQuery,
  sort_column: z.optional(z.enum(forwardPlanSortColumns)),
  forward_plan_status: z.optional(z.array(z.enum(forwardPlanStatuses))),
  proposed_start_date: z.optional(dateTime),
  proposed_end_date: z.optional(dateTime),
  work_start_date_from: z.optional(dateTime),
  work_start_date_to: z.optional(dateTime),
  work_end_date_from: z.optional(dateTime),
  work_end_date_to: z.optional(dateTime),
  forward_plan_reference_number: z.optional(z.string()),
})

const ForwardPlanParams = z.strictObject({ workReferenceNumber: reference, forwardPlanReferenceNumber: reference })

/** Shapes of the endpoints declared in forward-plans.ts, under the same names. */
export const createForwardPlan = { body: ForwardPlanCreateRequest, answer: ForwardPlanCreateResponse }
export const getForwardPlan = { params: ForwardPlanParams, answer: ForwardPlanResponse }
export const updateForwardPlan = { params: ForwardPlanParams, body: ForwardPlanUpdateRequest }
export const cancelForwardPlan = { params: ForwardPlanParams, body: ForwardPlanCancelRequest }
export const listForwardPlans = {
  query: ForwardPlansQuery,
  answer: z.strictObject({ pagination: PaginationResponse, rows: z.array(ForwardPlanListRow) }),
}
