/**
 * A store as one file: gzip of lines of JSON, first what it is, then rows by table, last how many there were. It goes back
 * into either store, so that an embedded one can grow into PostgreSQL by it.
 */
import { createWriteStream } from 'node:fs'
import { chmod, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { sql } from 'kysely'
import type { Database } from '../store/database.ts'
import { sequencesIn, tablesIn } from './tables-in.ts'

/** The first line of a backup. */
export interface BackupHead {
  readonly kind: 'manage-street-works-backup'
  readonly format: 1
  readonly made_at: string
  /** In the order in which they were done. */
  readonly migrations: readonly string[]
}

export type BackupLine =
  | { readonly table: string; readonly rows: readonly object[] }
  | { readonly sequence: string; readonly value: number }
  | { readonly rows: number }

/** Sign-ins and secret links are not kept: nobody who was signed out since is signed in again by an old copy. */
const forgotten = new Set(['session', 'failed_sign_in', 'password_code', 'calendar_link'])

/** A file may have ten megabytes. */
const rowsAtOnce = (table: string) => (table === 'file_content' ? 4 : 500)

/**
 * Writes everything as it is at one moment, while others go on writing; answers how many rows. The file appears whole or
 * not at all, and only its owner may read it.
 */
export async function backUpStore(db: Database, path: string, now: Temporal.Instant): Promise<number> {
  const unfinished = `${path}.unfinished`
  let rows = 0
  try {
    await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (moment) => {
        const lines = async function* () {
          for await (const line of linesOf(moment, now)) {
            if ('table' in line) rows += line.rows.length
            yield `${JSON.stringify(line)}\n`
          }
        }
        const file = createWriteStream(unfinished, { mode: 0o600 })
        await pipeline(Readable.from(lines()), createGzip(), file)
      })
    // an older file that was in the way keeps its own mode otherwise
    await chmod(unfinished, 0o600)
    await rename(unfinished, path)
    return rows
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

async function* linesOf(db: Database, now: Temporal.Instant): AsyncGenerator<BackupHead | BackupLine> {
  const { rows: done } = await sql<{
    name: string
  }>`select name from kysely_migration order by timestamp, name`.execute(db)
  const migrations = done.map(({ name }) => name)
  yield { kind: 'manage-street-works-backup', format: 1, made_at: now.toString(), migrations }
  let rows = 0
  for (const { name } of await tablesIn(db)) {
    if (forgotten.has(name)) continue
    for await (const some of rowsOf(db, name)) {
      rows += some.length
      yield { table: name, rows: some }
    }
  }
  for (const { name, value } of await sequencesIn(db)) yield { sequence: name, value }
  yield { rows }
}

async function* rowsOf(db: Database, table: string): AsyncGenerator<object[]> {
  await sql`declare backup_rows no scroll cursor for select to_jsonb(one) as row from ${sql.table(table)} one`.execute(
    db,
  )
  for (;;) {
    const { rows } = await sql<{ row: object }>`fetch ${sql.lit(rowsAtOnce(table))} from backup_rows`.execute(db)
    if (rows.length === 0) break
    yield rows.map(({ row }) => row)
  }
  await sql`close backup_rows`.execute(db)
}
