import { sql, type ColumnType } from 'kysely'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

type Value<Column> =
  Column extends ColumnType<infer Read, infer Written, unknown>
    ? [Read] extends [never]
      ? Written
      : InstantAsText<Read>
    : Column
type InstantAsText<Read> = Read extends Temporal.Instant ? string : Read

/** Columns that the database fills by itself. */
type Written<Table> = {
  [Column in keyof Table]: Table[Column] extends ColumnType<unknown, infer Insert, unknown>
    ? [Insert] extends [never]
      ? never
      : Column
    : Column
}[keyof Table]

/** A whole row for {@link insertRows}: every column, JSON as plain values, instants and boxes as text. */
export type BulkRow<Table> = { [Column in Exclude<Written<Table>, 'update_id'>]: Value<Table[Column]> }

const rowsAtOnce = 1000

/** Inserts many rows quickly: one JSON parameter for a thousand rows instead of a parameter for each value. */
export async function insertRows<Name extends keyof Tables & string>(
  db: Database,
  table: Name,
  rows: readonly BulkRow<Tables[Name]>[],
): Promise<void> {
  const first = rows[0]
  if (!first) return
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)))
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const json = JSON.stringify(rows.slice(from, from + rowsAtOnce))
    await sql`
      insert into ${sql.table(table)} (${columns})
      select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${json}::json)`.execute(db)
  }
}
