/** Permits as the Reporting API lists them, with every filter of the list. */
import * as z from 'zod/mini'
import {
  activityTypes,
  assessmentStatuses,
  laneRentalAssessmentOutcomes,
  permitSortColumns,
  permitStatuses,
  reportedConditionTypes,
  trafficManagementTypes,
  workCategories,
} from './enums/permits.ts'
import { workStatuses } from './enums/works.ts'
import { answer, dateTime } from './values.ts'
import { Geometry } from './geometry.shapes.ts'
import { ownRowsQuery, pageQuery, placeQuery } from './list-query.shapes.ts'
import { PaginationResponse } from './pagination.shapes.ts'

export const PermitReportingCondition = z.strictObject({
  condition: answer(reportedConditionTypes),
  condition_string: z.string(),
  comment: z.nullish(z.string()),
})

export const PermitReportingRow = z.strictObject({
  work_reference_number: z.string(),
  permit_reference_number: z.string(),
  promoter_swa_code: z.string(),
  promoter_organisation: z.string(),
  highway_authority: z.string(),
  works_coordinates: Geometry,
  location_description: z.string(),
  street: z.string(),
  town: z.string(),
  area: z.string(),
  work_category: answer(workCategories),
  work_category_string: z.string(),
  description_of_work: z.string(),
  traffic_management_type: answer(trafficManagementTypes),
  traffic_management_type_string: z.string(),
  assessment_status: z.nullish(answer(assessmentStatuses)),
  assessment_status_string: z.nullish(z.string()),
  proposed_start_date: dateTime,
  proposed_end_date: dateTime,
  proposed_start_time: z.nullish(dateTime),
  proposed_end_time: z.nullish(dateTime),
  actual_start_date: z.nullish(dateTime),
  actual_end_date: z.nullish(dateTime),
  status: answer(permitStatuses),
  status_string: z.string(),
  work_status: answer(workStatuses),
  work_status_string: z.string(),
  deadline_date: dateTime,
  date_created: dateTime,
  status_changed_date: dateTime,
  usrn: z.number(),
  is_active_permit: z.boolean(),
  permit_conditions: z.nullish(z.array(PermitReportingCondition)),
  road_category: z.number(),
  is_traffic_sensitive: z.boolean(),
  has_no_final_reinstatement: z.boolean(),
  is_deemed: z.boolean(),
  excavation_carried_out: z.boolean(),
  is_early_start: z.boolean(),
  is_high_impact_traffic_management: z.boolean(),
  is_lane_rental: z.boolean(),
  lane_rental_assessment_outcome: z.nullish(answer(laneRentalAssessmentOutcomes)),
  lane_rental_assessment_outcome_string: z.nullish(z.string()),
  lane_rental_charges_not_agreed: z.boolean(),
  lane_rental_charges_potentially_apply: z.boolean(),
  paa_to_pa_deadline_date: z.nullish(dateTime),
  activity_type: answer(activityTypes),
  activity_type_string: z.string(),
  reasonable_period_end_date: z.nullish(dateTime),
})

export const PermitReportingResponse = z.strictObject({
  pagination: PaginationResponse,
  rows: z.array(PermitReportingRow),
})

/** Every filter of the list; the totals take them as well. */
const permitFilters = {
  ...ownRowsQuery,
  status: z.optional(z.array(z.enum(permitStatuses))),
  work_status: z.optional(z.array(z.enum(workStatuses))),
  work_category: z.optional(z.array(z.enum(workCategories))),
  lane_rental_assessment_outcome: z.optional(z.array(z.enum(laneRentalAssessmentOutcomes))),
  active_permit_only: z.optional(z.boolean()),
  start_date: z.optional(dateTime),
  end_date: z.optional(dateTime),
  work_start_date_from: z.optional(dateTime),
  work_start_date_to: z.optional(dateTime),
  work_end_date_from: z.optional(dateTime),
  work_end_date_to: z.optional(dateTime),
  start_date_created: z.optional(dateTime),
  end_date_created: z.optional(dateTime),
  is_traffic_sensitive: z.optional(z.boolean()),
  is_high_impact_traffic_management: z.optional(z.boolean()),
  has_no_final_registration: z.optional(z.boolean()),
  has_excavation: z.optional(z.boolean()),
  is_early_start: z.optional(z.boolean()),
  is_deemed: z.optional(z.boolean()),
  lane_rental_charges_not_agreed: z.optional(z.boolean()),
  lane_rental_charges_potentially_apply: z.optional(z.boolean()),
  ever_modification_requested: z.optional(z.boolean()),
  hs2_works_only: z.optional(z.boolean()),
  consultation_works_only: z.optional(z.boolean()),
  consent_works_only: z.optional(z.boolean()),
  unacknowledged_by_ha_only: z.optional(z.boolean()),
  is_duration_challenged: z.optional(z.boolean()),
  permit_reference_number: z.optional(z.string()),
  work_reference_number: z.optional(z.string()),
  reasonable_period_end_date_from: z.optional(dateTime),
  reasonable_period_end_date_to: z.optional(dateTime),
}

export const PermitReportingQuery = z.strictObject({
  ...pageQuery,
  ...permitFilters,
  sort_column: z.optional(z.enum(permitSortColumns)),
})

export const InterestedPartyPermitReportingQuery = z.strictObject({
  ...pageQuery,
  ...placeQuery,
  sort_column: z.optional(z.enum(permitSortColumns)),
  permit_reference_number: z.optional(z.string()),
  work_reference_number: z.optional(z.string()),
  work_start_date_from: z.optional(dateTime),
  work_start_date_to: z.optional(dateTime),
  work_end_date_from: z.optional(dateTime),
  work_end_date_to: z.optional(dateTime),
  start_date_created: z.optional(dateTime),
  end_date_created: z.optional(dateTime),
  work_status: z.optional(z.array(z.enum(workStatuses))),
  work_category: z.optional(z.array(z.enum(workCategories))),
  is_high_impact_traffic_management: z.optional(z.boolean()),
  promoter_organisation_name: z.optional(z.string()),
  ha_organisation_name: z.optional(z.string()),
})

/** How many permits there are of each status, in the order of a permit's life, none left out. */
export const PermitCountsResponse = z.strictObject({
  total: z.number(),
  by_status: z.array(z.strictObject({ status: z.enum(permitStatuses), status_string: z.string(), total: z.number() })),
})

/** Shapes of lists declared in permits.ts, under the same names. */
export const listInterestedPartyPermits = {
  query: InterestedPartyPermitReportingQuery,
  answer: PermitReportingResponse,
}
export const countPermits = { query: z.strictObject(permitFilters), answer: PermitCountsResponse }
