import { dateOf, type DateParts } from './date-parts.ts'

/** Midnight in London of the day typed, with its offset, as dates go on the wire; undefined while the parts are no date. */
export function wireDate(parts: DateParts): string | undefined {
  const zoned = dateOf(parts)?.toZonedDateTime('Europe/London')
  return zoned?.toString({ timeZoneName: 'never', smallestUnit: 'second' })
}
