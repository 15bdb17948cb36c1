/**
 * `npm run bench -- --load`: people at once on one server over PostgreSQL, as long as it is told, then what HTTP adds to the
 * same SQL and how fast notifications of Open Data come in. `--people 200 --minutes 5 --permits 200000 --records 50000`.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { basePath } from '../domain/contract/endpoint.ts'
import { newSecret } from '../server/config.ts'
import { makeTokens } from '../server/http/tokens.ts'
import { seedSandbox } from '../server/sandbox/seed.ts'
import { openStore, type Store } from '../server/store/database.ts'
import { fillPermits } from '../server/testing/fill/fill-permits.ts'
import { fillStreets } from '../server/testing/fill/fill-streets.ts'
import { runPostgres } from '../server/testing/run-postgres.ts'
import { testNow } from '../server/testing/test-clock.ts'
import { insertTestStreets } from '../server/testing/test-streets.ts'
import { measureIngest } from './ingest.ts'
import { pickVisit, readPaths, type Visit } from './journey-mix.ts'
import { measureOverhead } from './overhead.ts'
import { percentile } from './percentile.ts'
import { spawnServer, type SpawnedServer } from './spawn-server.ts'

const people = ['officer@marlshire.example', 'planner@water.example']

interface Answered {
  readonly name: string
  readonly took: number
  readonly isRight: boolean
}

/** Runs it and prints the table beside its budgets. */
export async function benchLoad(options: (name: string, usual: number) => number): Promise<void> {
  const [count, minutes] = [options('--people', 200), options('--minutes', 5)]
  const folder = mkdtempSync(join(tmpdir(), 'bench-load-'))
  const postgres = await runPostgres(folder, ['-c', 'shared_buffers=512MB'])
  await postgres.createDatabase('load')
  const databaseUrl = `${postgres.serverUrl}/load`
  const store = await openStore({ dataDir: folder, databaseUrl })
  let server: SpawnedServer | undefined
  try {
    await fill(store, options('--permits', 200_000))
    const secret = newSecret()
    server = await spawnServer({ databaseUrl, secret })
    const tokens = makeTokens(secret)
    const signedIn = await Promise.all(people.map((email) => tokens.issue('id', email, Temporal.Now.instant())))
    const until = performance.now() + minutes * 60_000
    const { address } = server
    const answered = await Promise.all(
      Array.from({ length: count }, (_, n) => work(address, signedIn[n % signedIn.length] ?? '', until)),
    )
    print(answered.flat(), minutes)
    const overhead = await measureOverhead(store, databaseUrl, address, signedIn[0] ?? '', readPaths)
    const ingested = await measureIngest(store.db, options('--records', 50_000))
    console.table({
      'HTTP over the same SQL': { measured: `${overhead.toFixed(2)} ×`, budget: '1.5 ×' },
      'Open Data notifications': { measured: `${ingested.toFixed(0)} a second`, budget: '5000 a second' },
    })
  } finally {
    await server?.stop()
    await store.close()
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function fill(store: Store, permits: number): Promise<void> {
  await seedSandbox(store.db, { works: 0, now: testNow })
  await insertTestStreets(store.db)
  await fillStreets(store.db)
  await fillPermits(store.db, permits)
  await sql`vacuum (analyze)`.execute(store.db)
}

/** One person: looks, reads for one to three seconds, looks at the next. They do not all begin in the same moment. */
async function work(address: string, token: string, until: number): Promise<Answered[]> {
  const answered: Answered[] = []
  await wait(Math.random() * 2000)
  while (performance.now() < until) {
    answered.push(await look(address, token, pickVisit()))
    await wait(1000 + Math.random() * 2000)
  }
  return answered
}

async function look(address: string, token: string, visit: Visit): Promise<Answered> {
  const started = performance.now()
  try {
    const answer = await fetch(address + basePath(visit.api) + visit.path(), {
      method: visit.body ? 'POST' : 'GET',
      headers: { token, ...(visit.body ? { 'content-type': 'application/json' } : {}) },
      ...(visit.body ? { body: JSON.stringify(visit.body()) } : {}),
    })
    await answer.arrayBuffer()
    return { name: visit.name, took: performance.now() - started, isRight: answer.ok }
  } catch {
    return { name: visit.name, took: performance.now() - started, isRight: false }
  }
}

function print(answered: readonly Answered[], minutes: number): void {
  const rowOf = (some: readonly Answered[]) => ({
    calls: some.length,
    'a second': (some.length / minutes / 60).toFixed(1),
    median: percentile(
      some.map(({ took }) => took),
      0.5,
    ).toFixed(0),
    p95: percentile(
      some.map(({ took }) => took),
      0.95,
    ).toFixed(0),
    errors: some.filter(({ isRight }) => !isRight).length,
  })
  const names = [...new Set(answered.map(({ name }) => name))].toSorted()
  console.table({
    ...Object.fromEntries(names.map((name) => [name, rowOf(answered.filter((one) => one.name === name))])),
    'all (budget: p95 300 ms, no errors)': rowOf(answered),
  })
}
