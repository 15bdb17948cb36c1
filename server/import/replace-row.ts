import { sql } from 'kysely'
import type { Database } from '../store/database.ts'
import type { BulkRow } from '../store/insert-rows.ts'
import type { Tables } from '../store/tables.ts'

/** Writes every column of a row anew but its reference and the columns to keep. */
export async function replaceRow<Name extends 'work' | 'permit' | 'activity'>(
  db: Database,
  table: Name,
  reference: string,
  row: BulkRow<Tables[Name]>,
  keep: readonly (keyof BulkRow<Tables[Name]> & string)[],
): Promise<void> {
  const written = Object.keys(row).filter((column) => column !== 'reference' && !keep.some((kept) => kept === column))
  const columns = sql.join(written.map((column) => sql.ref(column)))
  await sql`
    update ${sql.table(table)} set (${columns}) =
      (select ${columns} from json_populate_record(null::${sql.table(table)}, ${JSON.stringify(row)}::json))
     where reference = ${reference}`.execute(db)
}
