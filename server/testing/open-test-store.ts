import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Client } from 'pg'
import { inject } from 'vitest'
import { openStore, type Store } from '../store/database.ts'

export interface TestStore extends Store {
  /** Where it lies on a PostgreSQL server; undefined for PGlite. */
  readonly databaseUrl: string | undefined
}

/** A database of its own for one test file, made from the one that prepare-world.ts laid out. */
export async function openTestStore(): Promise<TestStore> {
  const source = inject('world')
  if (source.kind === 'pglite') {
    const loadDataDir = new Blob([readFileSync(source.dumpPath)])
    const store = await openStore({ dataDir: 'memory://', databaseUrl: undefined }, { loadDataDir })
    return { ...store, databaseUrl: undefined }
  }
  const name = `test_${randomBytes(6).toString('hex')}`
  await onServer(source.serverUrl, `create database ${name} template ${source.template}`)
  // the server goes with the run, and its databases with it
  const databaseUrl = `${source.serverUrl}/${name}`
  return { ...(await openStore({ dataDir: '', databaseUrl })), databaseUrl }
}

async function onServer(serverUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: `${serverUrl}/postgres` })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
