/** A server that is killed in the middle of writes: what it acknowledged is there, and nothing is there by half. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillPath, type Endpoint } from '../domain/contract/endpoint.ts'
import { createWork } from '../domain/contract/works.ts'
import { makeTokens } from './http/tokens.ts'
import { makeChance } from './sandbox/chance.ts'
import { makeStreets } from './sandbox/streets.ts'
import { openStore } from './store/database.ts'
import { application } from './testing/application.ts'

const secret = 'a secret of more than thirty-two letters'
const folder = mkdtempSync(join(tmpdir(), 'durability-'))
const street = makeStreets(makeChance(2026)).find((one) => one.road_category === 4 && one.authority_swa_code === '5510')

/** The same in every request, so that a repeated one is the same request. */
const workDay = Temporal.Now.instant()
  .add({ hours: 24 * 28 })
  .toString()

let server: ChildProcess
let address: string

beforeAll(async () => {
  await startServer()
}, 120_000)

afterAll(() => {
  server.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

async function startServer(): Promise<void> {
  const port = await freePort()
  address = `http://127.0.0.1:${port}`
  const settings = { DATA_DIR: folder, PORT: String(port), SESSION_SECRET: secret, SANDBOX_WORKS: '20' }
  server = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const text of server.stdout ?? []) if (String(text).includes('is ready')) return
  throw new Error('The server ended before it was ready')
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
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

test('kill -9 in the middle of writes loses nothing that was acknowledged and keeps nothing by half', async () => {
  const token = await makeTokens(secret).issue('id', 'planner@water.example', Temporal.Now.instant())
  const acknowledged = new Set<string>()
  const failures: unknown[] = []
  const killed = once(server, 'exit')
  const writers = Array.from({ length: 4 }, async (_, writer) => {
    for (let round = 0; round < 200; round += 1) {
      const reference = await send(token, writer * 1000 + round)
      if (reference) acknowledged.add(reference)
      // the kill comes while the other writers are still sending
      if (acknowledged.size === 25) server.kill('SIGKILL')
    }
  })
  for (const outcome of await Promise.allSettled(writers)) {
    if (outcome.status === 'rejected') failures.push(outcome.reason)
  }
  expect(failures.length, 'every writer lost its server').toBe(4)
  for (const failure of failures) expect(String(failure)).toMatch(/fetch failed|terminated/)
  expect(acknowledged.size).toBeGreaterThanOrEqual(25)
  await killed

  const store = await openStore({ dataDir: folder, databaseUrl: undefined })
  try {
    const works = await store.db.selectFrom('work').select('reference').execute()
    const kept = new Set(works.map(({ reference }) => reference))
    for (const reference of acknowledged) expect(kept, reference).toContain(reference)
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
  } finally {
    await store.close()
  }

  await startServer()
  const again = await send(token, 0)
  expect(acknowledged, 'the same key is the same works record, also after the kill').toContain(again)
}, 120_000)
