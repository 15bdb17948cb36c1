/** What columns hold, as Kysely sees it. Dates are civil days as `2026-12-07`; instants are read as Temporal.Instant and written as ISO text. */
import type { ColumnType } from 'kysely'

export type Instant = ColumnType<Temporal.Instant, string, string>

export type MaybeInstant = ColumnType<Temporal.Instant | null, string | null | undefined, string | null>

/** A civil day, `2026-12-07`. */
export type Day = ColumnType<string, string, string>

/** What the database keeps by itself. */
export type Derived<T> = ColumnType<T, never, never>

/** A civil day that the database keeps by itself from other columns. */
export type DerivedDay = Derived<string>

/** Read as the value, written as JSON text. */
export type Json<T> = ColumnType<T, string, string>

/** Written as `((minEasting,minNorthing),(maxEasting,maxNorthing))`; compared in SQL, never read. */
export type Box = ColumnType<never, string, string>
