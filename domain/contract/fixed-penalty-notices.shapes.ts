import * as z from 'zod/mini'
import { fpnStatuses, offenceCodes } from './enums.ts'
import { answer, dateTime } from './values.ts'

export const FPNSummaryResponse = z.strictObject({
  fpn_reference_number: z.string(),
  fpn_offence_type: answer(offenceCodes),
  fpn_offence_type_string: z.string(),
  issue_date_time: dateTime,
  fpn_status: answer(fpnStatuses),
  fpn_status_string: z.string(),
  status_changed_date: dateTime,
})
