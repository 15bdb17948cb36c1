import * as z from 'zod/mini'
import { privateStreetStatuses } from './enums.ts'
import { answer, dateTime } from './values.ts'

export const PrivateStreetSummaryResponse = z.strictObject({
  private_street_reference_number: z.string(),
  proposed_start_date: dateTime,
  proposed_start_time: z.nullish(dateTime),
  proposed_end_date: dateTime,
  proposed_end_time: z.nullish(dateTime),
  private_street_status: answer(privateStreetStatuses),
  private_street_status_string: z.string(),
})
