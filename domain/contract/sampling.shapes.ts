import * as z from 'zod/mini'
import { inspectionCategories } from './enums.ts'
import { answer, dateTime } from './values.ts'

export const PbiSampleInspectionSummaryResponse = z.strictObject({
  pbi_sample_inspection_reference_number: z.string(),
  inspection_category: answer(inspectionCategories),
  inspection_category_string: z.string(),
  sample_expiry_date: dateTime,
})
