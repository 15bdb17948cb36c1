/** Opens the store: PGlite by default, any PostgreSQL by DATABASE_URL; the same dialect, migrations and queries on both. */
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import { Pool, types as postgresTypes, type CustomTypesConfig, type PoolConfig } from 'pg'
import type { Config } from '../config.ts'
import { bytesOfHex, bytesToHex } from './bytes-as-hex.ts'
import { poolSize } from './connection-lost.ts'
import { holdFolder } from './hold-folder.ts'
import { migrate, migrateBesideOthers } from './migrate.ts'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>

export interface Store {
  readonly db: Database
  /** Ends the connections and gives the data folder free. */
  close(): Promise<void>
}

const toNumber = (text: string) => Number(text)
const toInstant = (text: string) => Temporal.Instant.from(text.replace(' ', 'T'))
const asIs = (text: string) => text

/** Type numbers of PostgreSQL whose values we do not want as drivers give them. */
const parsers = { 20: toNumber, 1700: toNumber, 1082: asIs, 1184: toInstant }
/** The type of bytes; pg carries them in binary by itself. */
const bytea = 17

/**
 * Opens and migrates the store. `loadDataDir` starts PGlite from a dumped, migrated data folder; `migrateTo` stops at a
 * migration, for rows that are older than this version.
 */
export async function openStore(
  config: Pick<Config, 'dataDir' | 'databaseUrl'>,
  options: { loadDataDir?: Blob; migrateTo?: string } = {},
): Promise<Store> {
  const store = config.databaseUrl ? openPostgres(config.databaseUrl) : await openPGlite(config.dataDir, options)
  try {
    await (config.databaseUrl
      ? migratePostgres(config.databaseUrl, options.migrateTo)
      : migrate(store.db, options.migrateTo))
  } catch (error) {
    await store.close()
    throw error
  }
  return store
}

async function migratePostgres(connectionString: string, last: string | undefined): Promise<void> {
  const { db, close } = openPostgres(connectionString, { max: 1 })
  try {
    await migrateBesideOthers(db, last)
  } finally {
    await close()
  }
}

/** Opens a PostgreSQL as it is, without looking at its migrations. */
export function openPostgres(connectionString: string, more: PoolConfig = {}): Store {
  const types = {
    getTypeParser: (id: number, format?: 'text' | 'binary') =>
      (parsers as Record<number, (text: string) => unknown>)[id] ?? postgresTypes.getTypeParser(id, format as 'text'),
  }
  const pool = new Pool({ connectionString, max: poolSize, types: types as CustomTypesConfig, ...more })
  // an idle connection that PostgreSQL ends is replaced by the next query; unheard, its error would end the process
  pool.on('error', () => {})
  // the same of one that is in use, whose query fails by itself
  pool.on('connect', (client) => client.on('error', () => {}))
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return { db, close: () => db.destroy() }
}

async function openPGlite(dataDir: string, options: { loadDataDir?: Blob }): Promise<Store> {
  const { PGlite } = await import('@electric-sql/pglite')
  const inMemory = dataDir.startsWith('memory://')
  const release = inMemory ? () => {} : holdFolder(dataDir)
  try {
    const made = inMemory ? () => {} : makeWhole(dataDir)
    const pglite = await PGlite.create({
      dataDir: inMemory ? dataDir : join(dataDir, 'pglite'),
      parsers: { ...parsers, [bytea]: bytesOfHex },
      serializers: { [bytea]: bytesToHex },
      // a page that is not there comes from the system's own cache: as quick, and not kept twice
      startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=64MB'],
      ...(options.loadDataDir ? { loadDataDir: options.loadDataDir } : {}),
    })
    made()
    // no disk has to turn for a page of an index: without the word, lists as wide as a street are read whole instead
    await pglite.exec('set random_page_cost = 1.1')
    const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) })
    return {
      db,
      close: async () => {
        if (!pglite.closed) await pglite.close()
        release()
      },
    }
  } catch (error) {
    release()
    throw error
  }
}

/**
 * A process that is killed while it lays out a new database leaves one that never opens again. A mark beside it tells, and
 * the next start begins anew: nothing can have been kept in it. Answers what takes the mark away.
 */
function makeWhole(dataDir: string): () => void {
  const [folder, mark] = [join(dataDir, 'pglite'), join(dataDir, 'being-made')]
  if (existsSync(mark)) rmSync(folder, { recursive: true, force: true })
  if (existsSync(folder)) return () => {}
  writeFileSync(mark, '')
  return () => rmSync(mark, { force: true })
}
