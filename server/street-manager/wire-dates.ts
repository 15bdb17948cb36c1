/** Dates as answers carry them. */

/** A civil day, as Street Manager gives it in date-time fields: midnight UTC of that day, in summer too (BR-GEN-24). */
export function dayAnswer(on: string): string {
  return `${on}T00:00:00.000Z`
}

/** An instant in UTC with milliseconds (BR-GEN-10). */
export function instantAnswer(at: Temporal.Instant): string {
  // three times as fast as Temporal's own words: exports say it some millions of times
  return new Date(at.epochMilliseconds).toISOString()
}

/** {@link instantAnswer} of something that may not have happened. */
export function maybeInstantAnswer(at: Temporal.Instant | null): string | null {
  return at === null ? null : instantAnswer(at)
}
