/** Dates and times as typed, as they go on the wire: with London's offset on that day. */
import { dateOf, type DateParts } from './date-parts.ts'
import { timeOf } from './typed-text.ts'

/** Midnight in London of the day typed; undefined while the parts are no date. */
export function wireDate(parts: DateParts): string | undefined {
  const day = dateOf(parts)
  return day && withOffset(day, new Temporal.PlainTime())
}

/** A time on its date; undefined while either is none. */
export function wireTime(parts: DateParts, text: string): string | undefined {
  const [day, time] = [dateOf(parts), timeOf(text)]
  return day && time && withOffset(day, time)
}

function withOffset(day: Temporal.PlainDate, plainTime: Temporal.PlainTime): string {
  const zoned = day.toZonedDateTime({ timeZone: 'Europe/London', plainTime })
  return zoned.toString({ timeZoneName: 'never', smallestUnit: 'second' })
}
