/** What an operator sees of a running server: readiness, counts, lines of the log; and how it stops. */
import { connect, type AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import { newSecret, readConfig } from '../config.ts'
import { sandboxPassword } from '../sandbox/accounts.ts'
import { openTestStore, type TestStore } from '../testing/open-test-store.ts'
import { makeTestClock } from '../testing/test-clock.ts'
import { startWorld, type World } from '../testing/world.ts'

const token = 'the token of whoever measures'
const email = 'planner@water.example'

describe('readiness', () => {
  it('is given once the store answers and has every migration', async () => {
    const world = await startWorld({}, { isNoted: false })
    const ready = await world.inject({ url: '/readyz' })
    expect([ready.statusCode, ready.json()]).toEqual([200, { status: 'ready' }])
    await sql`update kysely_migration set name = 'x' || name where name like '001-%'`.execute(world.db)
    const missing = await world.inject({ url: '/readyz' })
    expect([missing.statusCode, missing.json()]).toEqual([503, { status: 'migrations are missing' }])
    await sql`drop table kysely_migration`.execute(world.db)
    const gone = await world.inject({ url: '/readyz' })
    expect([gone.statusCode, gone.json()]).toEqual([503, { status: 'the store does not answer' }])
    await world.stop()
  })
})

describe('metrics', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld({ METRICS_TOKEN: token }, { isNoted: false })
  })
  afterAll(() => world.stop())
  const ask = (authorization?: string) =>
    world.inject({ url: '/metrics', headers: authorization ? { authorization } : {} })

  it('are counted by declared route, status and time, without a name in them', async () => {
    await world.as(email).request('GET', `/v6/party/users/${email}`)
    await world.inject({ url: `/nothing/${email}` })
    const answer = await ask(`Bearer ${token}`)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toContain('text/plain; version=0.0.4')
    const lines = answer.payload.split('\n')
    expect(lines).toContain('http_requests_total{method="GET",route="/v6/party/users/:email",status="200"} 1')
    expect(lines).toContain('http_requests_total{method="GET",route="none",status="404"} 1')
    expect(lines).toContain('http_request_duration_seconds_count{method="GET",route="/v6/party/users/:email"} 1')
    expect(lines).toContain('store_up 1')
    expect(answer.payload).not.toContain('@')
    // every line is a comment or a name, perhaps labels, and a number
    for (const line of lines.filter(Boolean)) expect(line).toMatch(/^(# (HELP|TYPE) .+|\w+(\{.+\})? [\d.e+-]+)$/)
  })

  it('are nothing to those without the token, or where no token is set', async () => {
    for (const wrong of [undefined, 'Bearer wrong', token]) expect((await ask(wrong)).statusCode).toBe(404)
    const plain = await startWorld({}, { isNoted: false })
    const headers = { authorization: 'Bearer undefined' }
    expect((await plain.inject({ url: '/metrics', headers })).statusCode).toBe(404)
    await plain.stop()
  })
})

describe('the log', () => {
  let store: TestStore
  let app: FastifyInstance
  const lines: string[] = []
  beforeAll(async () => {
    store = await openTestStore()
    const config = readConfig({ LOG_LEVEL: 'trace', SESSION_SECRET: newSecret(), DATABASE_URL: store.databaseUrl })
    const logTo = { write: (line: string) => void lines.push(line) }
    app = await buildApp(config, store, makeTestClock(), { runsJobs: false, logTo })
  })
  afterAll(async () => {
    await app.close()
    await store.close()
  })

  it('has a line of JSON for each request, and neither a person nor a secret in any', async () => {
    const payload = { emailAddress: email, password: sandboxPassword }
    const signedIn = await app.inject({ method: 'POST', url: '/v6/work/authenticate', payload })
    const { idToken } = signedIn.json<{ idToken: string }>()
    const session = await app.inject({ method: 'POST', url: '/session', payload: { email, password: sandboxPassword } })
    const cookie = session.cookies[0]?.value ?? ''
    const asked = [
      { url: `/v6/party/users/${email}`, headers: { token: idToken } },
      { url: `/v6/party/users/${email}?swaCode=9310`, headers: { cookie: `msw_session=${cookie}` } },
      { url: `/app/search?q=${email}`, headers: { token: idToken } },
      { url: `/v6/party/users/${email}`, headers: { token: 'not a token' } },
      { url: `/nowhere/${email}` },
    ]
    for (const call of asked) await app.inject({ ...call, remoteAddress: '192.0.2.77' })
    // what fails is written down with what the database said, which repeats the row
    await sql`alter table account rename to account_gone`.execute(store.db)
    const failed = await app.inject(asked[0] ?? {})
    expect(failed.statusCode).toBe(500)
    await sql`alter table account_gone rename to account`.execute(store.db)
    expect(lines.length).toBeGreaterThan(10)
    const all = lines.join('')
    for (const line of lines) expect(() => JSON.parse(line)).not.toThrow()
    for (const secret of [email, sandboxPassword, idToken, cookie, '192.0.2.77', 'Ashdown']) {
      expect(all, secret).not.toContain(secret)
    }
    expect(all).toContain('"route":"/v6/party/users/:email"')
    expect(all).toContain(failed.json<{ error: { request_id: string } }>().error.request_id)
  })
})

it('a stop waits for the answer of a request that is under way, and takes no new one', async () => {
  const world = await startWorld({}, { isNoted: false })
  await world.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = world.app.server.address() as AddressInfo
  const underWay = new Promise((resolve) => world.app.server.once('request', resolve))
  // a password takes a good part of a second to try
  const signIn = fetch(`http://127.0.0.1:${port}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: sandboxPassword }),
  })
  await underWay
  const stopped = world.stop()
  expect((await signIn).status).toBe(200)
  await stopped
  const refused = await new Promise<string>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve('connected'))
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''))
  })
  expect(refused).toBe('ECONNREFUSED')
})
