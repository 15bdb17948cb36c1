/** PostgreSQL ends every connection of a running server, and two servers stand on one database. */
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { FastifyInstance } from 'fastify'
import { createWork } from '../../domain/contract/works.ts'
import { buildApp } from '../app.ts'
import { sandboxPassword } from '../sandbox/accounts.ts'
import { application } from '../testing/application.ts'
import { startWorld, type World } from '../testing/world.ts'
import { isConnectionLost, readAgainWhenLost } from './connection-lost.ts'
import { openStore, type Store } from './database.ts'

const planner = 'planner@water.example'

describe('a read whose connection broke', () => {
  const lost = Object.assign(new Error('terminating connection'), { code: '57P01' })

  it('is tried again, and any other failure is not', async () => {
    let tries = 0
    const answer = await readAgainWhenLost(async () => {
      tries += 1
      if (tries < 3) throw lost
      return tries
    })
    expect(answer).toBe(3)
    const other = new Error('duplicate key')
    await expect(readAgainWhenLost(() => Promise.reject(other))).rejects.toBe(other)
    await expect(readAgainWhenLost(() => Promise.reject(lost))).rejects.toBe(lost)
    expect(isConnectionLost(new Error('Connection terminated unexpectedly'))).toBe(true)
    expect(isConnectionLost('57P01')).toBe(false)
  })
})

describe.skipIf(inject('world').kind !== 'postgres')('on PostgreSQL', () => {
  let world: World
  let store: Store
  let second: FastifyInstance
  let operator: Client
  beforeAll(async () => {
    world = await startWorld({}, { isNoted: false })
    const { databaseUrl } = world.house.config
    store = await openStore({ dataDir: '', databaseUrl })
    second = await buildApp(world.house.config, store, world.clock, { runsJobs: false })
    operator = new Client({ connectionString: databaseUrl })
    await operator.connect()
  })
  afterAll(async () => {
    await operator.end()
    await second.close()
    await store.close()
    await world.stop()
  })

  const endEveryConnection = () =>
    operator.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )

  it('a server goes on when every connection is ended under it: reads answer, writes are stored or refused whole', async () => {
    const client = world.as(planner)
    let stored = 0
    for (let round = 0; round < 5; round += 1) {
      const reads = Array.from({ length: 12 }, () => client.request('GET', '/v6/party/organisations'))
      const writes = Array.from({ length: 4 }, () => client.call(createWork, { body: application() }))
      await endEveryConnection()
      for (const read of await Promise.all(reads)) expect(read.status).toBe(200)
      for (const write of await Promise.all(writes)) {
        expect([201, 503]).toContain(write.status)
        if (write.status === 201) stored += 1
      }
    }
    const works = await world.db
      .selectFrom('work')
      .innerJoin('permit', 'permit.work_reference', 'work.reference')
      .select('work.reference')
      .execute()
    expect(works.length).toBeGreaterThanOrEqual(stored)
    expect((await client.call(createWork, { body: application() })).status).toBe(201)
  })

  it('a session that one server gave is good on the other, and ends on both', async () => {
    const payload = { email: planner, password: sandboxPassword }
    const signedIn = await world.inject({ method: 'POST', url: '/session', payload })
    const headers = { cookie: `msw_session=${signedIn.cookies[0]?.value}`, 'sec-fetch-site': 'same-origin' }
    const call = { url: '/v6/party/organisations', headers }
    expect((await second.inject(call)).statusCode).toBe(200)
    expect((await second.inject({ method: 'DELETE', url: '/session', headers })).statusCode).toBe(204)
    expect((await world.inject(call)).statusCode).toBe(401)
  })

  it('what is written on one server is heard on the other within seconds', async () => {
    const port = await listen(second)
    const payload = { email: planner, password: sandboxPassword }
    const signedIn = await second.inject({ method: 'POST', url: '/session', payload })
    const headers = { cookie: `msw_session=${signedIn.cookies[0]?.value}`, accept: 'text/event-stream' }
    const stream = await fetch(`http://127.0.0.1:${port}/app/live`, { headers })
    const reader = (stream.body as ReadableStream<Uint8Array>).getReader()
    const words = new TextDecoder()
    let heard = ''
    const hear = async (part: string) => {
      while (!heard.includes(part)) {
        const { value, done } = await reader.read()
        if (done) throw new Error(`The stream ended before ${part}`)
        heard += words.decode(value, { stream: true })
      }
    }
    await hear('event: ready')
    const made = await world.as('api-planner@water.example').must(createWork, { body: application() })
    await hear(made.work_reference_number)
    await reader.cancel()
  }, 20_000)
})

async function listen(app: FastifyInstance): Promise<number> {
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  return Number(new URL(address).port)
}
