/** Whole seconds in UTC, as nearly every instant in JSON that PostgreSQL writes. */
const wholeSeconds = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/

/** An instant that PostgreSQL wrote into JSON, in UTC with milliseconds as answers carry it (BR-GEN-10). */
export function instantInJson(text: string): string {
  if (wholeSeconds.test(text)) return `${text.slice(0, 19)}.000Z`
  return Temporal.Instant.from(text).toString({ smallestUnit: 'millisecond' })
}
