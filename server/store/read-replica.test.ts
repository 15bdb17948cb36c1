/** Lists read from a PostgreSQL that follows: never older than what is stored, and never missing when it is away. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { basePath } from '../../domain/contract/endpoint.ts'
import { buildApp } from '../app.ts'
import { newSecret, readConfig } from '../config.ts'
import { isReadFromReplica } from '../http/read-from.ts'
import { sandboxPassword } from '../sandbox/accounts.ts'
import { seedSandbox } from '../sandbox/seed.ts'
import { implementations } from '../street-manager/implementations.ts'
import { application } from '../testing/application.ts'
import { openTestStore } from '../testing/open-test-store.ts'
import { runPostgres, runStandby, type RunningPostgres } from '../testing/run-postgres.ts'
import { makeTestClock, testNow } from '../testing/test-clock.ts'
import { insertTestStreets } from '../testing/test-streets.ts'
import { openStore, type Store } from './database.ts'
import { followPrimary } from './read-replica.ts'

const planner = 'planner@water.example'
const permits = '/v6/reporting/permits?status=submitted'
const token = 'the token of whoever measures'

const lists = implementations.map(({ endpoint }) => endpoint).filter(isReadFromReplica)

it('is asked for lists, maps, counts and reports, and for no record, session or secret', () => {
  const paths = lists.map(({ api, path }) => basePath(api) + path)
  expect(paths).toContain('/v6/reporting/permits')
  expect(paths).toContain('/v6/worklist/refused-permits')
  expect(paths).toContain('/v6/geojson/works')
  expect(paths).toContain('/app/map/counts')
  expect(paths).toContain('/app/reports/decisions')
  for (const { path, method } of lists) {
    expect(method).toBe('GET')
    expect(path).not.toMatch(/session|account|users|mail|link|governance|workReferenceNumber/)
  }
})

describe.skipIf(inject('world').kind !== 'postgres')('with a standby', () => {
  let folders: readonly [string, string]
  const lines: string[] = []
  let primary: RunningPostgres
  let standby: RunningPostgres
  let store: Store
  let app: FastifyInstance
  let operator: Client
  let cookie: string

  beforeAll(async () => {
    folders = [mkdtempSync(join(tmpdir(), 'primary-')), mkdtempSync(join(tmpdir(), 'standby-'))]
    primary = await runPostgres(folders[0], ['-c', 'fsync=off'])
    await primary.createDatabase('works')
    const databaseUrl = `${primary.serverUrl}/works`
    store = await openStore({ dataDir: '', databaseUrl })
    await seedSandbox(store.db, { works: 60, now: testNow })
    await insertTestStreets(store.db)
    standby = await runStandby(folders[1], primary, folders[0])
    const config = readConfig({
      LOG_LEVEL: 'warn',
      SESSION_SECRET: newSecret(),
      RATE_LIMIT: '1000000',
      METRICS_TOKEN: token,
      DATABASE_URL: databaseUrl,
      DATABASE_READ_URL: `${standby.serverUrl}/works`,
    })
    const logTo = { write: (line: string) => void lines.push(line) }
    app = await buildApp(config, store, makeTestClock(), { runsJobs: false, logTo })
    operator = new Client({ connectionString: `${standby.serverUrl}/works` })
    operator.on('error', () => {})
    await operator.connect()
    cookie = await signIn(planner)
  }, 180_000)
  afterAll(async () => {
    await app.close()
    await store.close()
    await operator.end().catch(() => {})
    await standby.stop()
    await primary.stop()
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })

  const signIn = async (email: string) => {
    const payload = { email, password: sandboxPassword }
    const signedIn = await app.inject({ method: 'POST', url: '/session', payload })
    return `msw_session=${signedIn.cookies[0]?.value}`
  }
  const call = (request: InjectOptions, as = cookie) =>
    app.inject({ ...request, headers: { cookie: as, 'sec-fetch-site': 'same-origin' } })
  const gauge = async (name: string) => {
    const { payload } = await app.inject({ url: '/metrics', headers: { authorization: `Bearer ${token}` } })
    return Number(new RegExp(`^${name} (.+)$`, 'm').exec(payload)?.[1])
  }
  const apply = async () => {
    const sent = await call({ method: 'POST', url: '/v6/work/works', payload: application() })
    expect(sent.statusCode, sent.payload).toBe(201)
    return String(sent.json().permit_reference_number)
  }
  const listed = async () => {
    const list = await call({ url: permits })
    expect(list.statusCode, list.payload).toBe(200)
    return list.json().rows.map((row: { permit_reference_number: string }) => row.permit_reference_number) as string[]
  }
  const isUsed = () => vi.waitUntil(async () => (await gauge('replica_up')) === 1, { timeout: 20_000, interval: 200 })

  it('a list is read there, and shows what was stored the moment before', async () => {
    await isUsed()
    const before = await gauge('replica_lists_read')
    for (let at = 0; at < 10; at += 1) {
      const made = await apply()
      expect(await listed()).toContain(made)
    }
    expect(await gauge('replica_lists_read')).toBeGreaterThan(before)
  })

  it('every list answers there as it does at the primary: none of them writes', async () => {
    await isUsed()
    const officer = await signIn('officer@marlshire.example')
    const admin = await signIn('admin@marlshire.example')
    let answered = 0
    const failed = await gauge('replica_lists_failed')
    for (const { api, path } of lists) {
      if (path.includes(':')) continue
      for (const as of [cookie, officer, admin]) {
        const answer = await call({ url: basePath(api) + path }, as)
        expect(answer.statusCode, `${path} ${answer.payload.slice(0, 300)}`).toBeLessThan(500)
        if (answer.statusCode === 200) answered += 1
      }
    }
    expect(answered).toBeGreaterThan(60)
    expect(await gauge('replica_lists_failed')).toBe(failed)
    expect(await gauge('replica_up')).toBe(1)
  })

  it('while it lags, lists come from the primary; once it has followed, from it again', async () => {
    await operator.query('select pg_wal_replay_pause()')
    const made = await apply()
    const behind = await gauge('replica_lists_behind')
    expect(await listed()).toContain(made)
    expect(await gauge('replica_lists_behind')).toBe(behind + 1)
    expect(await gauge('replica_up')).toBe(1)
    await operator.query('select pg_wal_replay_resume()')
    await vi.waitUntil(
      async () => {
        const read = await gauge('replica_lists_read')
        expect(await listed()).toContain(made)
        return (await gauge('replica_lists_read')) > read
      },
      { timeout: 20_000 },
    )
  })

  it('a write, a record and a sign-in never go there', async () => {
    const asked = async () => (await gauge('replica_lists_read')) + (await gauge('replica_lists_behind'))
    const before = await asked()
    const made = await apply()
    const work = made.slice(0, made.lastIndexOf('-'))
    expect((await call({ url: `/v6/work/works/${work}/permits/${made}` })).statusCode).toBe(200)
    await signIn(planner)
    expect(await asked()).toBe(before)
  })

  it('a database that follows no other, or another, is not read from', async () => {
    const other = await openTestStore()
    const wrong = [
      [`${primary.serverUrl}/works`, store.db, /follows no other/],
      [`${standby.serverUrl}/works`, other.db, /follows another than DATABASE_URL/],
    ] as const
    for (const [url, db, words] of wrong) {
      const told: unknown[] = []
      const replica = followPrimary({ url, primary: db, onUp: () => {}, onDown: (error) => void told.push(error) })
      await vi.waitUntil(() => told.length > 0, { timeout: 10_000 })
      expect(String(told[0])).toMatch(words)
      expect(await replica.caughtUp()).toBeUndefined()
      await replica.close()
    }
    await other.close()
  })

  it('one whose connections broke is tried again by itself, and told of once each way', async () => {
    const told: string[] = []
    const replica = followPrimary({
      url: `${standby.serverUrl}/works`,
      primary: store.db,
      onDown: () => void told.push('down'),
      onUp: () => void told.push('up'),
      retryMilliseconds: 300,
    })
    const usable = () => vi.waitUntil(() => replica.caughtUp(), { timeout: 10_000 })
    await usable()
    replica.failed(new Error('canceling statement due to conflict with recovery'))
    expect(await replica.caughtUp()).toBeDefined()
    for (let at = 0; at < 3; at += 1) replica.failed(Object.assign(new Error('gone'), { code: 'ECONNRESET' }))
    expect(await replica.caughtUp()).toBeUndefined()
    const db = await usable()
    expect(told).toEqual(['down', 'up'])
    await expect(db.deleteFrom('session').execute()).rejects.toMatchObject({ code: '25006' })
    await replica.close()
  })

  it('connections that are ended under the lists cost no list', async () => {
    await isUsed()
    for (let round = 0; round < 5; round += 1) {
      const all = Array.from({ length: 20 }, () => listed())
      await operator.query('select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1', [
        'street works lists',
      ])
      await Promise.all(all)
    }
    await isUsed()
  })

  it('when it stops, no list fails, the log says so once, and the server stays ready', async () => {
    await isUsed()
    const said = () => lines.filter((line) => line.includes('the read replica cannot be used')).length
    const before = said()
    const underWay = Promise.all(Array.from({ length: 30 }, () => listed()))
    await standby.stop()
    await underWay
    const made = await apply()
    for (let at = 0; at < 5; at += 1) expect(await listed()).toContain(made)
    expect(said()).toBe(before + 1)
    expect(await gauge('replica_up')).toBe(0)
    expect((await app.inject({ url: '/readyz' })).statusCode).toBe(200)
    for (const line of lines) expect(line).not.toContain('postgres://')
  })
})
