/**
 * A server that is killed in the middle of writes, over and over, on either store: what it acknowledged is there, nothing is
 * there by half, and no job has done its work twice. KILL_ROUNDS says how often; `npm run test:long` has 50 rounds.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { fillPath, type Endpoint } from '../domain/contract/endpoint.ts'
import { createWork } from '../domain/contract/works.ts'
import { makeTokens } from './http/tokens.ts'
import { makeChance } from './sandbox/chance.ts'
import { makeStreets } from './sandbox/streets.ts'
import { openStore } from './store/database.ts'
import { application } from './testing/application.ts'
import { freePort } from './testing/free-port.ts'

const secret = 'a secret of more than thirty-two letters'
const folder = mkdtempSync(join(tmpdir(), 'durability-'))
const street = makeStreets(makeChance(2026)).find((one) => one.road_category === 4 && one.authority_swa_code === '5510')

/** The same in every request, so that a repeated one is the same request. */
const workDay = Temporal.Now.instant()
  .add({ hours: 24 * 28 })
  .toString()

const rounds = Number(process.env['KILL_ROUNDS'] ?? 1)

/** On PostgreSQL a database of its own there; otherwise the folder. */
let databaseUrl: string | undefined
let server: ChildProcess
let address: string

beforeAll(async () => {
  const source = inject('world')
  if (source.kind === 'postgres') {
    const client = new Client({ connectionString: `${source.serverUrl}/postgres` })
    await client.connect()
    await client.query('create database killed')
    await client.end()
    databaseUrl = `${source.serverUrl}/killed`
  }
  await startServer()
}, 120_000)

afterAll(() => {
  server.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

async function startServer(): Promise<void> {
  const port = await freePort()
  address = `http://127.0.0.1:${port}`
  const settings = {
    DATA_DIR: folder,
    PORT: String(port),
    SESSION_SECRET: secret,
    SANDBOX_WORKS: '20',
    DATABASE_URL: databaseUrl ?? '',
  }
  server = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const text of server.stdout ?? []) if (String(text).includes('is ready')) return
  throw new Error('The server ended before it was ready')
}

const description = 'Applied for while the server is killed'

/** Sends one application; answers its works reference when the server acknowledged it. */
async function send(token: string, key: number): Promise<string | undefined> {
  const [easting, northing] = street?.line.coordinates[0]?.[0] ?? [0, 0]
  const body = application({
    usrn: street?.usrn ?? 0,
    works_coordinates: { type: 'Point', coordinates: [easting, northing] },
    proposed_start_date: workDay,
    proposed_end_date: workDay,
    description_of_work: description,
  })
  const answer = await fetch(address + fillPath(createWork as Endpoint), {
    method: 'POST',
    headers: { token, 'content-type': 'application/json', 'idempotency-key': `write-${key}` },
    body: JSON.stringify(body),
  })
  const text = await answer.text()
  expect(answer.status, text).toBe(201)
  return (JSON.parse(text) as { work_reference_number: string }).work_reference_number
}

/** Everything that any round was told is stored. */
const acknowledged = new Set<string>()

/** Four people apply until the server is killed under them; answers the works reference of each key. */
async function applyUntilKilled(token: string, round: number): Promise<Map<number, string>> {
  const byKey = new Map<number, string>()
  const killed = once(server, 'exit')
  const writers = [0, 1, 2, 3].map(async (writer) => {
    for (let at = 0; at < 200; at += 1) {
      const key = round * 10_000 + writer * 1000 + at
      const reference = await send(token, key)
      if (reference) byKey.set(key, reference)
      // the kill comes while the other writers are still sending, each round a little later
      if (byKey.size >= 25 + (round % 7)) server.kill('SIGKILL')
    }
  })
  const outcomes = await Promise.allSettled(writers)
  const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String(outcome.reason)] : []))
  expect(failures, 'every writer lost its server').toHaveLength(4)
  for (const failure of failures) expect(failure).toMatch(/fetch failed|terminated/)
  await killed
  return byKey
}

/** The store opens by itself, has all that was acknowledged and nothing by half, and no event or charge twice. */
async function lookIntoStore(): Promise<void> {
  const store = await openStore({ dataDir: folder, databaseUrl })
  try {
    const works = await store.db.selectFrom('work').select('reference').execute()
    const kept = new Set(works.map(({ reference }) => reference))
    expect([...acknowledged].filter((reference) => !kept.has(reference))).toEqual([])
    const halves = await store.db
      .selectFrom('work')
      .leftJoin('permit', 'permit.work_reference', 'work.reference')
      .leftJoin('work_event', (join) =>
        join
          .onRef('work_event.work_reference', '=', 'work.reference')
          .on('work_event.event', 'in', ['permit_submitted', 'paa_submitted']),
      )
      .select('work.reference')
      // the sandbox has works without a permit, like those of a Section 81; these were all applied for in the same words
      .where('work.description_of_work', '=', description)
      .where((where) => where.or([where('permit.reference', 'is', null), where('work_event.update_id', 'is', null)]))
      .execute()
    expect(halves).toEqual([])
    const twice = await sql<{ event: string }>`
      select event from work_event where event in ('permit_submitted', 'permit_deemed')
       group by event, object_reference having count(*) > 1`.execute(store.db)
    expect(twice.rows).toEqual([])
  } finally {
    await store.close()
  }
}

test(
  'kill -9 in the middle of writes loses nothing that was acknowledged and keeps nothing by half',
  async () => {
    const token = await makeTokens(secret).issue('id', 'planner@water.example', Temporal.Now.instant())
    for (let round = 0; round < rounds; round += 1) {
      const byKey = await applyUntilKilled(token, round)
      for (const reference of byKey.values()) acknowledged.add(reference)
      await lookIntoStore()
      await startServer()
      const [[key, reference] = []] = byKey
      expect(await send(token, key ?? 0), 'the same key is the same works record, also after the kill').toBe(reference)
    }
    console.log(`kill -9: ${rounds} rounds, ${acknowledged.size} acknowledged applications, all there, none twice`)
  },
  60_000 + rounds * 60_000,
)
