import { sql, type RawBuilder } from 'kysely'

/** An instant as a value to compare with in SQL. */
export function instant(at: Temporal.Instant): RawBuilder<Temporal.Instant> {
  return sql<Temporal.Instant>`${at.toString()}::timestamptz`
}
