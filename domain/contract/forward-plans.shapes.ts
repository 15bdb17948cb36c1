import * as z from 'zod/mini'
import { forwardPlanStatuses } from './enums.ts'
import { answer, dateTime } from './values.ts'

export const ForwardPlanSummaryResponse = z.strictObject({
  work_reference_number: z.string(),
  forward_plan_reference_number: z.string(),
  start_date: dateTime,
  end_date: dateTime,
  forward_plan_status: answer(forwardPlanStatuses),
  forward_plan_status_string: z.string(),
})
