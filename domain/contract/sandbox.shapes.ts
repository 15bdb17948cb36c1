import * as z from 'zod/mini'
import { PaginationResponse } from './pagination.shapes.ts'
import { dateTime, text, whole } from './values.ts'

/** `now` sets the clock to an instant; `reset` brings it back to the real time. One of the two. */
const ClockRequest = z.strictObject({ now: z.optional(dateTime), reset: z.optional(z.literal(true)) })

export const setSandboxClock = {
  body: ClockRequest,
  answer: z.strictObject({ now: z.string(), clock_shift_seconds: z.number() }),
}

const SandboxMail = z.strictObject({
  mail_id: z.number(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  date_created: z.string(),
})

export const listSandboxMail = {
  query: z.strictObject({
    offset: z.optional(whole(0, 2_000_000_000)),
    /** Part of the address that the mail is to. */
    to: z.optional(text(100)),
    include_total_count: z.optional(z.boolean()),
  }),
  answer: z.strictObject({ pagination: PaginationResponse, rows: z.array(SandboxMail) }),
}
