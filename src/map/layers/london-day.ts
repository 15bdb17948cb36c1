const days = new Map<string, string>()

/**
 * The Europe/London civil date of a date-time of the wire. A date-only value at 00:00Z is its own date in winter and in summer (BR-GEN-24).
 * Remembered: thousands of features share a few hundred dates, and a time zone sum for each would be felt.
 */
export function londonDay(dateTime: string): string {
  const known = days.get(dateTime)
  if (known !== undefined) return known
  const day = Temporal.Instant.from(dateTime).toZonedDateTimeISO('Europe/London').toPlainDate().toString()
  days.set(dateTime, day)
  return day
}
