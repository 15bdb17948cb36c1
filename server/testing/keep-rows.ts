import { sql } from 'kysely'
import type { Database } from '../store/database.ts'

/** What everything else stands on, owners before what is theirs. Rows that come to these may stay. */
const grounds = ['organisation', 'workstream', 'account', 'geographical_area', 'fee_matrix_version']
/** Rows that come to these take something from others: who sees which workstreams, who acts for whom, what is set. */
const exact = ['contract', 'account_workstream', 'setting']

interface Kept {
  readonly name: string
  readonly columns: readonly string[]
  readonly key: readonly string[]
}

export interface KeptRows {
  /** Puts back what was changed or deleted since; rows that are as they were are not written. */
  restore(): Promise<void>
}

/**
 * Remembers the accounts, workstreams, contracts and settings that are there, for tests whose calls may by chance close the
 * workstream or the account that the next call needs.
 */
export async function keepRows(db: Database): Promise<KeptRows> {
  await sql`create schema kept`.execute(db)
  const tables: Kept[] = []
  for (const name of [...grounds, ...exact]) {
    await sql`create table ${sql.table(`kept.${name}`)} as table ${sql.table(name)}`.execute(db)
    tables.push({ name, columns: await columnsOf(db, name), key: await keyOf(db, name) })
  }
  return {
    restore: () =>
      db.transaction().execute(async (transaction) => {
        for (const table of tables) await putBack(transaction, table)
        for (const table of tables.filter(({ name }) => exact.includes(name))) await takeAway(transaction, table)
      }),
  }
}

async function putBack(db: Database, { name, columns, key }: Kept): Promise<void> {
  const [table, kept] = [sql.table(name), sql.table(`kept.${name}`)]
  const names = sql.join(columns.map((column) => sql.ref(column)))
  const values = sql.join(columns.map((column) => sql.ref(`kept.${column}`)))
  await sql`update ${table} as now set (${names}) = (select ${values})
    from ${kept} as kept where ${isSame(key)} and now::text <> kept::text`.execute(db)
  await sql`insert into ${table} (${names}) overriding system value
    select ${names} from ${kept} as kept where not exists (select from ${table} as now where ${isSame(key)})`.execute(
    db,
  )
}

async function takeAway(db: Database, { name, key }: Kept): Promise<void> {
  await sql`delete from ${sql.table(name)} as now
    where not exists (select from ${sql.table(`kept.${name}`)} as kept where ${isSame(key)})`.execute(db)
}

const isSame = (key: readonly string[]) =>
  sql.join(
    key.map((column) => sql`${sql.ref(`now.${column}`)} = ${sql.ref(`kept.${column}`)}`),
    sql` and `,
  )

async function columnsOf(db: Database, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
     where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER'
     order by ordinal_position`.execute(db)
  return rows.map(({ name }) => name)
}

async function keyOf(db: Database, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_index join pg_attribute on attrelid = indrelid and attnum = any (indkey)
     where indrelid = ${table}::regclass and indisprimary`.execute(db)
  if (rows.length === 0) throw new Error(`${table} has no primary key`)
  return rows.map(({ name }) => name)
}
