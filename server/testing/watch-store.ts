import { sql } from 'kysely'
import type { Database } from '../store/database.ts'

/** Failed sign-ins are counted, as they are meant to be (BR-GEN-93). */
const notCounted = ['failed_sign_in']

/** An upload is scanned after its request was answered: only what a request adds is counted. */
const changedLater = ['file']

export interface StoreWatch {
  /** How many rows were inserted, changed or deleted since the watch began, in transactions that were not undone. */
  rowsWritten(): Promise<number>
}

/**
 * Lets the database itself count every row that is written to any of its tables. Jobs would be counted too: a world that
 * is watched is started with `vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })`.
 */
export async function watchStore(db: Database): Promise<StoreWatch> {
  await sql`create table rows_written (n bigint not null)`.execute(db)
  await sql`insert into rows_written values (0)`.execute(db)
  await sql`
    create function note_row() returns trigger language plpgsql as $$
    begin update rows_written set n = n + 1; return null; end $$`.execute(db)
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'rows_written'`.execute(db)
  for (const { name } of tables.filter((table) => !notCounted.includes(table.name))) {
    const changes = changedLater.includes(name) ? sql`insert` : sql`insert or update or delete`
    await sql`create trigger note_row after ${changes} on ${sql.table(name)}
      for each row execute function note_row()`.execute(db)
  }
  return {
    rowsWritten: async () => {
      const { rows } = await sql<{ n: number }>`select n from rows_written`.execute(db)
      return Number(rows[0]?.n)
    },
  }
}
