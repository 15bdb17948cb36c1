import * as z from 'zod/mini'
import { WorkParams } from './params.ts'
import { historyEvents } from './enums/history.ts'
import { dateTime, eventAnswer, whole } from './values.ts'

export const WorkHistorySummaryResponse = z.strictObject({
  action_date: dateTime,
  topic: z.string(),
  details: z.string(),
  username: z.string(),
  event: eventAnswer(historyEvents),
  event_string: z.string(),
  object_reference: z.nullish(z.string()),
  update_id: z.number(),
  internal_user_identifier: z.nullish(z.string()),
  internal_user_name: z.nullish(z.string()),
})

export const PaginationDetails = z.strictObject({
  total_rows: z.number(),
  has_next_page: z.boolean(),
})

export const WorkHistoryResponse = z.strictObject({
  pagination: PaginationDetails,
  rows: z.array(WorkHistorySummaryResponse),
})

export const HistoryQuery = z.strictObject({
  offset: z.optional(whole(0, 2_000_000_000)),
})

/** Shapes of the endpoint declared in history.ts, under the same name. */
export const getWorkHistory = { params: WorkParams, query: HistoryQuery, answer: WorkHistoryResponse }
