import * as z from 'zod/mini'
import { dateTime } from './values.ts'

const inScope = z.strictObject({ swa_code: z.optional(z.string()) })

/** Shapes of the endpoints declared in calendar.ts, under the same names. */
export const getCalendarLink = {
  query: inScope,
  answer: z.strictObject({ made_date: z.nullable(dateTime) }),
}
export const makeCalendarLink = {
  body: inScope,
  answer: z.strictObject({
    /** Whoever has it reads the calendar: it is kept as a hash alone. */
    address: z.string(),
  }),
}
export const revokeCalendarLink = { query: inScope }
export const readCalendar = {
  /** Whatever it is, what is no link is not found: nothing is said of how links are made. */
  params: z.strictObject({ calendarLink: z.string() }),
}
