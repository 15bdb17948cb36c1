import * as z from 'zod/mini'
import { auditEvents, auditObjectTypes } from './enums.ts'
import { answer, eventAnswer, dateTime, whole } from './values.ts'

export const WorkUpdateSummaryResponse = z.strictObject({
  work_reference_number: z.string(),
  update_date_time: dateTime,
  update_id: z.number(),
  event_type: eventAnswer(auditEvents),
  event_type_string: z.string(),
  object_type: answer(auditObjectTypes),
  object_type_string: z.string(),
})

export const WorkUpdateResponse = z.strictObject({
  rows: z.array(WorkUpdateSummaryResponse),
  next_update: z.nullish(z.number()),
})

export const WorkUpdatesQuery = z.strictObject({
  start_date: z.optional(dateTime),
  end_date: z.optional(dateTime),
  exclude_events_from: z.optional(z.string()),
  swa_code: z.optional(z.string()),
  workstream_prefix: z.optional(z.array(z.string())),
  update_id: z.optional(whole(0, 2_000_000_000)),
  page_size: z.optional(whole(0, 2_000_000_000)),
})

/** Shapes of the endpoint declared in events.ts, under the same name. */
export const listWorkUpdates = { query: WorkUpdatesQuery, answer: WorkUpdateResponse }
