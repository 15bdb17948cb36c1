import * as z from 'zod/mini'
import { outageReasons, upstreamStates } from './enums/upstream.ts'
import { PaginationResponse } from './pagination.shapes.ts'
import { dateTime, whole } from './values.ts'

const UpstreamHealth = z.strictObject({
  state: z.enum(upstreamStates),
  /** Host name of the Street Manager; null when this server is itself one. */
  host: z.nullable(z.string()),
  /** When the outage that goes on began; null while there is none. */
  down_since: z.nullable(dateTime),
  /** When Street Manager last answered; null when it never has since this server started. */
  last_answered: z.nullable(dateTime),
})

const UpstreamOutage = z.strictObject({
  outage_id: z.number(),
  date_began: dateTime,
  /** Null while it goes on. */
  date_ended: z.nullable(dateTime),
  date_last_failed: dateTime,
  failed_calls: z.number(),
  reason: z.enum(outageReasons),
  reason_string: z.string(),
})

const OutagesQuery = z.strictObject({ offset: z.optional(whole(0, 2_000_000_000)) })

const UpstreamOutages = z.strictObject({ pagination: PaginationResponse, rows: z.array(UpstreamOutage) })

/** Shapes of the endpoints declared in upstream.ts, under the same names. */
export const getUpstreamHealth = { answer: UpstreamHealth }
export const listUpstreamOutages = { query: OutagesQuery, answer: UpstreamOutages }
export const getUpstreamOutagesCsv = {}
