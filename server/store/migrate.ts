/** Brings the tables of a store to this version, forwards only. */
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Database } from './database.ts'
import { migrations } from './migrations.ts'

/** @param last  the migration to stop at, for rows that are older than this version */
export async function migrate(db: Database, last?: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } })
  if (last !== undefined) return failed(await migrator.migrateTo(last))
  const known = await migrator.getMigrations()
  if (!known.some(({ executedAt }) => executedAt)) return failed(await migrator.migrateToLatest())
  // each in a transaction of its own: what one of them locks is free again before the next begins
  for (const { executedAt } of known) if (!executedAt) failed(await migrator.migrateUp())
}

function failed({ error }: { readonly error?: unknown }): void {
  if (error) throw error
}

const patience = { lockSeconds: 2, pauseMilliseconds: 500, tries: 240 }

/**
 * The same beside servers that go on with their work. A migration that waits for a table makes everybody wait who comes after it:
 * it gives up after two seconds, lets the others through, and comes again. Another server that migrates meanwhile is waited for.
 *
 * @param db  with one connection, so that what is set for it holds
 */
export async function migrateBesideOthers(db: Database, last?: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    await sql.raw(`set lock_timeout = '${patience.lockSeconds}s'`).execute(db)
    try {
      return await migrate(db, last)
    } catch (error) {
      if (tries >= patience.tries || !isLockTimeout(error)) throw error
      await pause(patience.pauseMilliseconds)
    }
  }
}

const isLockTimeout = (error: unknown) => error instanceof Error && 'code' in error && error.code === '55P03'
