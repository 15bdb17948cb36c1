import * as z from 'zod/mini'
import { dateTime } from './values.ts'

/** `now` sets the clock to an instant; `reset` brings it back to the real time. One of the two. */
const ClockRequest = z.strictObject({ now: z.optional(dateTime), reset: z.optional(z.literal(true)) })

export const setSandboxClock = {
  body: ClockRequest,
  answer: z.strictObject({ now: z.string(), clock_shift_seconds: z.number() }),
}

const SandboxMail = z.strictObject({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  date_created: z.string(),
})

export const listSandboxMail = { answer: z.strictObject({ rows: z.array(SandboxMail) }) }
