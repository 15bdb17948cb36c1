/** Inspections and planned visits as the Reporting API lists them, with every filter of the lists. */
import * as z from 'zod/mini'
import { fileTypes } from './enums/files.ts'
import {
  chosenInspectionCategories,
  haInspectionOutcomeStatusTypes,
  inspectionOutcomes,
  inspectionOutcomeStatusTypes,
  inspectionSortColumns,
  inspectionStatuses,
  inspectionTypes,
  promoterInspectionOutcomeStatusTypes,
  reinspectionSortColumns,
} from './enums/inspections.ts'
import { FileSummaryReportingResponse } from './files.shapes.ts'
import { ownRowsQuery, pageQuery } from './list-query.shapes.ts'
import { PaginationResponse } from './pagination.shapes.ts'
import { answer, dateTime } from './values.ts'

/** What was, or is to be, inspected: where, whose, and of which kind. */
const inspectedFields = {
  inspection_date: dateTime,
  work_reference_number: z.string(),
  location_description: z.string(),
  street: z.string(),
  town: z.string(),
  area: z.string(),
  inspection_type: answer(inspectionTypes),
  inspection_type_string: z.string(),
  inspection_category: z.nullish(answer(chosenInspectionCategories)),
  inspection_category_string: z.nullish(z.string()),
  highway_authority: z.string(),
  promoter_organisation: z.string(),
  date_modified: dateTime,
} as const

export const InspectionListRow = z.strictObject({
  ...inspectedFields,
  inspection_reference_number: z.nullish(z.string()),
  inspection_outcome: z.nullish(answer(inspectionOutcomes)),
  inspection_outcome_string: z.nullish(z.string()),
  inspector_name: z.nullish(z.string()),
  made_safe_by_ha: z.nullish(z.boolean()),
  date_created: dateTime,
  inspection_status: answer(inspectionStatuses),
  inspection_status_string: z.string(),
  promoter_response_status: z.nullish(answer(inspectionOutcomeStatusTypes)),
  promoter_response_status_string: z.nullish(z.string()),
  ha_response_status: z.nullish(answer(inspectionOutcomeStatusTypes)),
  ha_response_status_string: z.nullish(z.string()),
  auto_acceptance_due_date: z.nullish(dateTime),
  is_auto_accepted: z.nullish(z.boolean()),
})

export const ReinspectionListRow = z.strictObject(inspectedFields)

const inspectedQuery = {
  ...pageQuery,
  ...ownRowsQuery,
  start_date: z.optional(dateTime),
  end_date: z.optional(dateTime),
  inspection_type: z.optional(z.array(z.enum(inspectionTypes))),
  inspection_category: z.optional(z.array(z.enum(chosenInspectionCategories))),
  work_reference_number: z.optional(z.string()),
} as const

const InspectionsQuery = z.strictObject({
  ...inspectedQuery,
  inspection_outcome: z.optional(z.array(z.enum(inspectionOutcomes))),
  start_date_created: z.optional(dateTime),
  end_date_created: z.optional(dateTime),
  promoter_outcome_status: z.optional(z.array(z.enum(promoterInspectionOutcomeStatusTypes))),
  ha_outcome_status: z.optional(z.array(z.enum(haInspectionOutcomeStatusTypes))),
  is_auto_accepted: z.optional(z.boolean()),
  sort_column: z.optional(z.enum(inspectionSortColumns)),
})

const ReinspectionsQuery = z.strictObject({
  ...inspectedQuery,
  sort_column: z.optional(z.enum(reinspectionSortColumns)),
})

/** Shapes of the lists declared in inspections.ts, under the same names. */
export const listInspections = {
  query: InspectionsQuery,
  answer: z.strictObject({ pagination: PaginationResponse, rows: z.array(InspectionListRow) }),
}
export const listInspectionFiles = {
  query: z.strictObject({ inspection_reference_number: z.string(), file_type: z.optional(z.array(z.enum(fileTypes))) }),
  answer: FileSummaryReportingResponse,
}
export const listReinspections = {
  query: ReinspectionsQuery,
  answer: z.strictObject({ pagination: PaginationResponse, rows: z.array(ReinspectionListRow) }),
}
