/** Migrations beside servers that go on with their work. */
import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { expect, inject, test } from 'vitest'
import { migrations } from './migrations.ts'
import { openStore } from './database.ts'

const source = inject('world')
const onPostgres = test.skipIf(source.kind === 'pglite')

/** A database without tables, on the server of this run. */
async function emptyDatabase(): Promise<string> {
  if (source.kind === 'pglite') throw new Error('Only PostgreSQL has databases beside each other')
  const name = `empty_${randomBytes(6).toString('hex')}`
  await asking(`${source.serverUrl}/postgres`, (client) => client.query(`create database ${name}`))
  return `${source.serverUrl}/${name}`
}

async function asking<T>(connectionString: string, ask: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    return await ask(client)
  } finally {
    await client.end()
  }
}

const done = (databaseUrl: string) =>
  asking(databaseUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>('select name from kysely_migration order by name')
    return rows.map(({ name }) => name)
  })

onPostgres('a migration that waits for a long report lets others read meanwhile, and is done after it', async () => {
  const databaseUrl = await emptyDatabase()
  const older = await openStore({ dataDir: '', databaseUrl }, { migrateTo: '051-tell-of-events' })
  await older.close()
  await asking(databaseUrl, async (report) => {
    await report.query('begin')
    await report.query('select count(*) from reinstatement')
    const newer = openStore({ dataDir: '', databaseUrl })
    await expect
      .poll(() => waitingFor(databaseUrl, 'reinstatement'), { timeout: 10_000, interval: 20 })
      .toBeGreaterThan(0)
    // behind the migration, which waits for the report: without a limit this would wait for both
    await asking(databaseUrl, (reader) => reader.query('select count(*) from reinstatement'))
    expect(await done(databaseUrl)).not.toContain('055-sites-by-place')
    await report.query('commit')
    await (await newer).close()
  })
  expect(await done(databaseUrl)).toEqual(Object.keys(migrations).toSorted())
})

onPostgres('servers that start together on an empty database lay it out once', async () => {
  const databaseUrl = await emptyDatabase()
  const stores = await Promise.all([1, 2, 3].map(() => openStore({ dataDir: '', databaseUrl })))
  for (const store of stores) await store.close()
  expect(await done(databaseUrl)).toEqual(Object.keys(migrations).toSorted())
})

onPostgres('a store that is some versions behind goes on from there, one migration after the other', async () => {
  const names = Object.keys(migrations).toSorted()
  const databaseUrl = await emptyDatabase()
  const older = await openStore({ dataDir: '', databaseUrl }, { migrateTo: names[30] ?? '' })
  await older.close()
  expect(await done(databaseUrl)).toEqual(names.slice(0, 31))
  await (await openStore({ dataDir: '', databaseUrl })).close()
  expect(await done(databaseUrl)).toEqual(names)
})

/** How many wait for a lock on this table. */
function waitingFor(databaseUrl: string, table: string): Promise<number> {
  return asking(databaseUrl, async (client) => {
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::int as n from pg_locks where not granted and relation = $1::regclass`,
      [table],
    )
    return rows[0]?.n ?? 0
  })
}
