/**
 * Runs once before the server's tests: makes the database that every test file starts from, so that each has its own
 * without migrating and seeding it again. PGlite by default; a real PostgreSQL with TEST_DATABASE=postgres.
 */
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import type { TestProject } from 'vitest/node'
import { seedSandbox } from '../sandbox/seed.ts'
import { openStore } from '../store/database.ts'
import { runPostgres } from './run-postgres.ts'
import { testNow } from './test-clock.ts'
import { insertTestStreets } from './test-streets.ts'

/** Where a test file finds the database to start from. */
export type WorldSource =
  | { readonly kind: 'pglite'; readonly dumpPath: string }
  | { readonly kind: 'postgres'; readonly serverUrl: string; readonly template: string }

declare module 'vitest' {
  interface ProvidedContext {
    world: WorldSource
  }
}

const root = join(import.meta.dirname, '../..')

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (process.env['TEST_DATABASE'] === 'postgres') {
    const { source, stop } = await startPostgres()
    project.provide('world', source)
    return stop
  }
  project.provide('world', { kind: 'pglite', dumpPath: await findOrMakeDump() })
  return async () => {}
}

/** The dump is kept between runs under a name that changes with what it is made from. */
async function findOrMakeDump(): Promise<string> {
  const cache = join(root, 'node_modules/.cache/server-tests')
  const path = join(cache, `${hashOfSources()}.tar`)
  if (existsSync(path)) return path
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(tmpdir(), 'server-tests-'))
  try {
    await fillStore({ dataDir: folder, databaseUrl: undefined })
    const pglite = await PGlite.create({ dataDir: join(folder, 'pglite') })
    const dump = await pglite.dumpDataDir('none')
    await pglite.close()
    const unfinished = `${path}.${process.pid}`
    writeFileSync(unfinished, Buffer.from(await dump.arrayBuffer()))
    renameSync(unfinished, path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return path
}

function hashOfSources(): string {
  const hash = createHash('sha256')
  const made = [
    'server/store/{database,migrations,migrations/*}.ts',
    'server/sandbox/**/*.ts',
    'server/testing/{prepare-world,test-clock,test-streets}.ts',
    'package-lock.json',
  ]
  for (const file of globSync(made, { cwd: root }).sort()) hash.update(file).update(readFileSync(join(root, file)))
  return hash.digest('hex').slice(0, 16)
}

/** The sandbox's county without its works, so that a test sees only what it made itself. */
async function fillStore(config: { dataDir: string; databaseUrl: string | undefined }): Promise<void> {
  const store = await openStore(config)
  try {
    await seedSandbox(store.db, { works: 0, now: testNow })
    await insertTestStreets(store.db)
  } finally {
    await store.close()
  }
}

async function startPostgres(): Promise<{ source: WorldSource; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'server-tests-'))
  const postgres = await runPostgres(folder, ['-c', 'fsync=off', '-c', 'max_connections=200'])
  const template = 'world'
  await postgres.createDatabase(template)
  await fillStore({ dataDir: folder, databaseUrl: `${postgres.serverUrl}/${template}` })
  return {
    source: { kind: 'postgres', serverUrl: postgres.serverUrl, template },
    stop: async () => {
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
