import * as z from 'zod/mini'
import { reinstatementStatuses, reinstatementTypes } from './enums.ts'
import { answer, dateTime } from './values.ts'

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
