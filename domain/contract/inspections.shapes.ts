import * as z from 'zod/mini'
import {
  inspectionCategories,
  inspectionOutcomeStatusTypes,
  inspectionOutcomes,
  inspectionResponseTypes,
  inspectionStatuses,
  inspectionTypes,
} from './enums.ts'
import { answer, dateTime } from './values.ts'

export const InspectionSummaryResponse = z.strictObject({
  inspection_date: dateTime,
  inspection_response_type: answer(inspectionResponseTypes),
  inspection_response_type_string: z.string(),
  inspection_reference_number: z.nullish(z.string()),
  inspection_type: answer(inspectionTypes),
  inspection_type_string: z.string(),
  inspection_status: answer(inspectionStatuses),
  inspection_status_string: z.string(),
  inspection_category: z.nullish(answer(inspectionCategories)),
  inspection_category_string: z.nullish(z.string()),
  inspection_outcome: z.nullish(answer(inspectionOutcomes)),
  inspection_outcome_string: z.nullish(z.string()),
  reinspection_date_time: z.nullish(dateTime),
  auto_acceptance_due_date: z.nullish(dateTime),
  ha_response_status: z.optional(answer(inspectionOutcomeStatusTypes)),
  ha_response_status_string: z.nullish(z.string()),
  ha_response_status_change_date: z.nullish(dateTime),
  ha_response_details: z.nullish(z.string()),
  promoter_response_status: z.optional(answer(inspectionOutcomeStatusTypes)),
  promoter_response_status_string: z.nullish(z.string()),
  promoter_response_status_change_date: z.nullish(dateTime),
  promoter_response_details: z.nullish(z.string()),
  is_auto_accepted: z.nullish(z.boolean()),
  non_compliance_reference_number: z.nullish(z.string()),
})
