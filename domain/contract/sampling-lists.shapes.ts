/** Sampling as the Reporting API lists it, with every filter of the lists. */
import * as z from 'zod/mini'
import { chosenInspectionCategories } from './enums/inspections.ts'
import { asyncJobStatuses } from './enums/lists.ts'
import { pbiSampleInspectionSortColumns, pbiSampleInspectionTargetSortColumns } from './enums/sampling.ts'
import { ownRowsQuery, pageQuery } from './list-query.shapes.ts'
import { PaginationResponse } from './pagination.shapes.ts'
import { answer, dateTime } from './values.ts'

const SampleGenerationJobRow = z.strictObject({
  date_created: dateTime,
  async_job_status: answer(asyncJobStatuses),
  async_job_status_string: z.string(),
  username: z.string(),
})

const SampleTargetRow = z.strictObject({
  pbi_sample_inspection_target_reference_number: z.string(),
  organisation_name: z.string(),
  org_ref: z.string(),
  inspection_units: z.number(),
  inspection_rate: z.number(),
  target_a: z.number(),
  target_b: z.number(),
  target_c: z.number(),
  completed_a: z.number(),
  completed_b: z.number(),
  completed_c: z.number(),
  generated_b: z.number(),
  generated_c: z.number(),
  start_date: z.nullish(dateTime),
  end_date: z.nullish(dateTime),
  is_inspection_rate_auto_updated: z.boolean(),
})

const SampleInspectionRow = z.strictObject({
  pbi_sample_inspection_reference_number: z.string(),
  work_reference_number: z.string(),
  street: z.string(),
  town: z.nullish(z.string()),
  area: z.nullish(z.string()),
  location_description: z.string(),
  promoter_organisation: z.string(),
  inspection_category: answer(chosenInspectionCategories),
  inspection_category_string: z.string(),
  sample_expiry_date: dateTime,
})

const { sort_direction, ...page } = pageQuery

/** Shapes of the lists declared in sampling.ts, under the same names. */
export const listPbiSampleGenerationJobs = {
  query: z.strictObject(page),
  answer: z.strictObject({ pagination: PaginationResponse, rows: z.array(SampleGenerationJobRow) }),
}
export const listPbiSampleInspectionTargets = {
  query: z.strictObject({
    ...page,
    sort_direction,
    sort_column: z.optional(z.enum(pbiSampleInspectionTargetSortColumns)),
    quarter_start_date: z.optional(dateTime),
  }),
  answer: z.strictObject({ pagination: PaginationResponse, rows: z.array(SampleTargetRow) }),
}
export const listPbiSampleInspections = {
  query: z.strictObject({
    ...pageQuery,
    ...ownRowsQuery,
    sort_column: z.optional(z.enum(pbiSampleInspectionSortColumns)),
    work_reference_number: z.optional(z.string()),
    sample_expiry_date_from: z.optional(dateTime),
    sample_expiry_date_to: z.optional(dateTime),
  }),
  answer: z.strictObject({ pagination: PaginationResponse, rows: z.array(SampleInspectionRow) }),
}
