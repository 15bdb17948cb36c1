import { sql } from 'kysely'
import type { Database } from '../store/database.ts'

/** A table of the store with the columns that can be written: what is generated from others is made again. */
export interface StoredTable {
  readonly name: string
  readonly columns: readonly string[]
}

/** Every table but the list of migrations, by name. */
export async function tablesIn(db: Database): Promise<readonly StoredTable[]> {
  const { rows } = await sql<StoredTable>`
    select t.table_name as name, json_agg(c.column_name order by c.ordinal_position) as columns
      from information_schema.tables t
      join information_schema.columns c using (table_schema, table_name)
     where t.table_schema = current_schema() and t.table_type = 'BASE TABLE'
       and t.table_name not like 'kysely\\_%' and c.is_generated = 'NEVER'
     group by t.table_name order by t.table_name`.execute(db)
  return rows
}

/** Sequences that have given a number, with the last one. */
export async function sequencesIn(db: Database): Promise<readonly { name: string; value: number }[]> {
  const { rows } = await sql<{ name: string; value: number }>`
    select sequencename as name, last_value as value
      from pg_sequences where schemaname = current_schema() and last_value is not null
     order by sequencename`.execute(db)
  return rows
}
