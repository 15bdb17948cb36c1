/** Three servers on one PostgreSQL: one of them runs the jobs until it goes, and each hears at once what another writes. */
import type { FastifyInstance } from 'fastify'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createWork } from '../../domain/contract/works.ts'
import { buildApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { openStore, type Store } from '../store/database.ts'
import { application } from '../testing/application.ts'
import { peopleOf, type People } from '../testing/people.ts'
import { startWorld, type World } from '../testing/world.ts'

const metricsToken = 'a token of the metrics'

interface Server {
  readonly app: FastifyInstance
  readonly store: Store
}

describe.skipIf(inject('world').kind !== 'postgres')('three servers on one PostgreSQL', () => {
  let world: World
  let people: People
  let operator: Client
  let servers: Server[] = []
  beforeAll(async () => {
    world = await startWorld()
    people = peopleOf(world)
    const { databaseUrl, sessionSecret } = world.house.config
    operator = new Client({ connectionString: databaseUrl })
    await operator.connect()
    for (let at = 0; at < 3; at += 1) {
      const store = await openStore({ dataDir: '', databaseUrl })
      const config = readConfig({
        LOG_LEVEL: 'silent',
        SESSION_SECRET: sessionSecret,
        RATE_LIMIT: '1000000',
        DATABASE_URL: databaseUrl,
        METRICS_TOKEN: metricsToken,
      })
      servers.push({ store, app: await buildApp(config, store, world.clock) })
    }
  }, 60_000)
  afterAll(async () => {
    for (const server of servers) await end(server)
    await operator.end()
    await world.stop()
  })

  async function end({ app, store }: Server): Promise<void> {
    await app.close()
    await store.close()
  }

  async function isLeader({ app }: Server): Promise<boolean> {
    const headers = { authorization: `Bearer ${metricsToken}` }
    const { body } = await app.inject({ url: '/metrics', headers })
    return body.includes('\njobs_leader 1')
  }

  async function leaders(): Promise<Server[]> {
    const found: Server[] = []
    for (const server of servers) if (await isLeader(server)) found.push(server)
    return found
  }

  /** The connections that hold the lock of the leader, as the database knows them. */
  async function holders(): Promise<number[]> {
    const { rows } = await operator.query<{ pid: number }>(
      `select pid from pg_locks where locktype = 'advisory' and granted
        and database = (select oid from pg_database where datname = current_database())`,
    )
    return rows.map(({ pid }) => pid)
  }

  const expectOneLeader = () => expect.poll(async () => (await leaders()).length, { timeout: 10_000 }).toBe(1)

  const history = async (reference: string) => {
    const rows = await world.db
      .selectFrom('work_event')
      .select('event')
      .where('object_reference', '=', reference)
      .execute()
    return rows.map(({ event }) => event)
  }

  it('one runs the jobs; when its link is cut, exactly one does again', async () => {
    await expectOneLeader()
    const [first, ...more] = await holders()
    expect(more).toEqual([])
    await operator.query('select pg_terminate_backend($1)', [first])
    await expect.poll(async () => (await holders()).filter((pid) => pid !== first), { timeout: 10_000 }).toHaveLength(1)
    await expectOneLeader()
  })

  it('when it goes, another takes over and does at once what time has brought, once', async () => {
    const path = await people.apply()
    await expectOneLeader()
    const [leader] = await leaders()
    servers = servers.filter((server) => server !== leader)
    if (leader) await end(leader)
    world.clock.set('2026-11-27T00:00')
    await expect
      .poll(() => history(path.permitReferenceNumber), { timeout: 10_000 })
      .toEqual(['permit_submitted', 'permit_deemed'])
    await expectOneLeader()
  })

  it('what is written on one is heard on the others in less than a second, without asking the log each second', async () => {
    world.clock.set('2026-11-24T10:00')
    const ears = await Promise.all(servers.map((server) => openStream(server, world)))
    const made = await world.as('api-planner@water.example').must(createWork, { body: application() })
    const started = performance.now()
    for (const ear of ears) await ear.hear(made.work_reference_number)
    expect(performance.now() - started).toBeLessThan(1000)
    for (const ear of ears) await ear.close()
  }, 20_000)
})

interface Ear {
  hear(part: string): Promise<void>
  close(): Promise<void>
}

async function openStream({ app }: Server, world: World): Promise<Ear> {
  const address = app.server.listening ? '' : await app.listen({ port: 0, host: '127.0.0.1' })
  const token = await world.house.tokens.issue('id', 'planner@water.example', world.clock.realNow())
  const stream = await fetch(`${address}/app/live`, { headers: { token, accept: 'text/event-stream' } })
  const reader = (stream.body as ReadableStream<Uint8Array>).getReader()
  const words = new TextDecoder()
  let heard = ''
  const hear = async (part: string) => {
    while (!heard.includes(part)) {
      const { value, done } = await reader.read()
      if (done) throw new Error(`The stream ended before ${part}: ${heard}`)
      heard += words.decode(value, { stream: true })
    }
  }
  await hear('event: ready')
  return { hear, close: () => reader.cancel() }
}
