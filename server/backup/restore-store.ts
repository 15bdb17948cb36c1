import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { sql } from 'kysely'
import { CannotStart } from '../cannot-start.ts'
import type { Config } from '../config.ts'
import { openStore, type Database } from '../store/database.ts'
import { migrations } from '../store/migrations.ts'
import type { BackupHead, BackupLine } from './backup-store.ts'
import { tablesIn, type StoredTable } from './tables-in.ts'

/**
 * Fills an empty store from a backup and brings it to this version; answers how many rows there are. All or nothing.
 *
 * @throws CannotStart with what is wrong: no backup, a cut or newer one, or a store that holds something already
 */
export async function restoreStore(config: Pick<Config, 'dataDir' | 'databaseUrl'>, path: string): Promise<number> {
  const lines = linesIn(path)
  const { value: head } = await lines.next()
  const { last } = readHead(head, path)
  // first the tables as they were when it was made; rows of an older version are carried forward like any others
  const before = await openStore(config, { migrateTo: last })
  let rows: number
  try {
    rows = await before.db.transaction().execute((db) => fill(db, lines, path))
  } finally {
    await before.close()
  }
  const store = await openStore(config)
  await store.close()
  return rows
}

function readHead(line: unknown, path: string): { last: string } {
  const head = line as Partial<BackupHead> | undefined
  if (head?.kind !== 'manage-street-works-backup' || head.format !== 1) throw new CannotStart(`${path} is no backup`)
  const done = head.migrations ?? []
  if (done.some((name) => !(name in migrations))) {
    throw new CannotStart(`${path} was made by a newer version than this one. Restore it with that version`)
  }
  const known = Object.keys(migrations)
  const last = done.toSorted().at(-1)
  if (last === undefined) throw new CannotStart(`${path} is no backup`)
  const missing = known.filter((name) => name <= last && !done.includes(name))
  if (missing.length > 0)
    throw new CannotStart(`${path} was made between two versions: ${missing.join(', ')} is missing`)
  return { last }
}

async function* linesIn(path: string): AsyncGenerator<unknown, undefined> {
  const file = createReadStream(path)
  const text = file.pipe(createGunzip())
  const failed = new Promise<never>((_, reject) => {
    for (const stream of [file, text]) stream.on('error', reject)
  })
  failed.catch(() => {})
  const lines = createInterface({ input: text, crlfDelay: Infinity })[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await Promise.race([lines.next(), failed])
      if (next.done) return undefined
      yield JSON.parse(next.value)
    }
  } catch (error) {
    throw new CannotStart(`${path} cannot be read: ${(error as Error).message}`)
  } finally {
    file.destroy()
  }
}

async function fill(db: Database, lines: AsyncGenerator<unknown>, path: string): Promise<number> {
  const tables = new Map((await tablesIn(db)).map((table) => [table.name, table]))
  await refuseFilled(db, tables.values())
  const links = await dropLinks(db)
  // what triggers would derive is in the backup
  await switchTriggers(db, tables.values(), 'disable')
  let rows = 0
  let promised: number | undefined
  for await (const line of lines as AsyncGenerator<BackupLine>) {
    if ('table' in line) {
      await insert(db, tables.get(line.table), line.rows)
      rows += line.rows.length
    } else if ('sequence' in line) {
      await sql`select setval(${line.sequence}::regclass, ${line.value})`.execute(db)
    } else promised = line.rows
  }
  if (promised !== rows) throw new CannotStart(`${path} is cut off: its end is missing`)
  await switchTriggers(db, tables.values(), 'enable')
  for (const link of links) await sql.raw(link).execute(db)
  return rows
}

async function refuseFilled(db: Database, tables: Iterable<StoredTable>): Promise<void> {
  for (const { name } of tables) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db)
    if (rows.length > 0 && !isLaidOut(name)) {
      throw new CannotStart(
        'The store is not empty. Restore into an empty one: give another DATA_DIR, or an empty database in DATABASE_URL',
      )
    }
    if (rows.length > 0) await sql`delete from ${sql.table(name)}`.execute(db)
  }
}

/** What migrations put into a new store; the backup has its own. */
const isLaidOut = (table: string) => table === 'setting'

/** Takes the foreign keys away until all rows are there, in whatever order; answers how to put them back. */
async function dropLinks(db: Database): Promise<string[]> {
  const { rows } = await sql<{ drop: string; add: string }>`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
           format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
      from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace`.execute(db)
  for (const { drop } of rows) await sql.raw(drop).execute(db)
  return rows.map(({ add }) => add)
}

async function switchTriggers(db: Database, tables: Iterable<StoredTable>, to: 'enable' | 'disable'): Promise<void> {
  for (const { name } of tables) await sql`alter table ${sql.table(name)} ${sql.raw(to)} trigger user`.execute(db)
}

async function insert(db: Database, table: StoredTable | undefined, rows: readonly object[]): Promise<void> {
  if (!table) throw new CannotStart('The backup has a table that this version does not know')
  const columns = sql.join(table.columns.map((column) => sql.ref(column)))
  await sql`
    insert into ${sql.table(table.name)} (${columns}) overriding system value
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table.name)}, ${JSON.stringify(rows)}::jsonb)`.execute(
    db,
  )
}
