import * as z from 'zod/mini'
import { section81Severities, section81Statuses, section81Types } from './enums.ts'
import { answer, dateTime } from './values.ts'

export const LinkedSection81 = z.strictObject({
  work_reference_number: z.string(),
  section_81_reference_number: z.string(),
})

export const Section81SummaryResponse = z.strictObject({
  section_81_reference_number: z.string(),
  date_created: dateTime,
  location_description: z.string(),
  section_81_severity: z.optional(answer(section81Severities)),
  section_81_severity_string: z.nullish(z.string()),
  section_81_status: answer(section81Statuses),
  section_81_status_string: z.string(),
  section_81_type: z.optional(answer(section81Types)),
  section_81_type_string: z.nullish(z.string()),
})
