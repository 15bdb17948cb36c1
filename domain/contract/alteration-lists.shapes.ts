/** Change requests as the Reporting API lists them, with every filter of the list. */
import * as z from 'zod/mini'
import { alterationSortColumns, alterationStatuses, alterationTypes } from './enums/alterations.ts'
import { laneRentalAssessmentOutcomes, workCategories } from './enums/permits.ts'
import { workStatuses } from './enums/works.ts'
import { ownRowsQuery, pageQuery } from './list-query.shapes.ts'
import { PaginationResponse } from './pagination.shapes.ts'
import { answer, dateTime } from './values.ts'

export const AlterationListRow = z.strictObject({
  work_reference_number: z.string(),
  permit_reference_number: z.string(),
  alteration_reference_number: z.string(),
  street: z.string(),
  town: z.string(),
  area: z.string(),
  location_description: z.string(),
  highway_authority: z.string(),
  promoter: z.string(),
  work_status: answer(workStatuses),
  work_status_string: z.string(),
  proposed_start_date: dateTime,
  proposed_end_date: dateTime,
  proposed_start_time: z.nullish(dateTime),
  proposed_end_time: z.nullish(dateTime),
  work_category: answer(workCategories),
  work_category_string: z.string(),
  alteration_status: answer(alterationStatuses),
  alteration_status_string: z.string(),
  alteration_type: answer(alterationTypes),
  alteration_type_string: z.string(),
  date_created: dateTime,
  deadline_date: dateTime,
  status_changed_date: dateTime,
  lane_rental_assessment_outcome: z.nullish(answer(laneRentalAssessmentOutcomes)),
  lane_rental_assessment_outcome_string: z.nullish(z.string()),
  lane_rental_charges_not_agreed: z.boolean(),
  lane_rental_charges_potentially_apply: z.boolean(),
})

export const AlterationReportingResponse = z.strictObject({
  pagination: PaginationResponse,
  rows: z.array(AlterationListRow),
})

export const AlterationReportingQuery = z.strictObject({
  ...pageQuery,
  ...ownRowsQuery,
  sort_column: z.optional(z.enum(alterationSortColumns)),
  alteration_status: z.optional(z.array(z.enum(alterationStatuses))),
  alteration_type: z.optional(z.array(z.enum(alterationTypes))),
  work_status: z.optional(z.array(z.enum(workStatuses))),
  work_category: z.optional(z.array(z.enum(workCategories))),
  lane_rental_assessment_outcome: z.optional(z.array(z.enum(laneRentalAssessmentOutcomes))),
  start_date_created: z.optional(dateTime),
  end_date_created: z.optional(dateTime),
  is_traffic_sensitive: z.optional(z.boolean()),
  is_high_impact_traffic_management: z.optional(z.boolean()),
  is_duration_extension: z.optional(z.boolean()),
  is_early_start: z.optional(z.boolean()),
  is_deemed: z.optional(z.boolean()),
  lane_rental_charges_not_agreed: z.optional(z.boolean()),
  lane_rental_charges_potentially_apply: z.optional(z.boolean()),
  status_update_date_from: z.optional(dateTime),
  status_update_date_to: z.optional(dateTime),
  permit_alteration_reference_number: z.optional(z.string()),
})

/** Shape of the list declared in alterations.ts, under the same name. */
export const listAlterations = { query: AlterationReportingQuery, answer: AlterationReportingResponse }
