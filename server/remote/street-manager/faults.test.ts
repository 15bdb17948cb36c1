import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { application } from '../../testing/application.ts'
import { startPassedThrough, type PassedThrough } from '../../testing/passed-through.ts'

const planner = 'planner@water.example'
const organisations = '/v6/party/organisations'

let here: PassedThrough
beforeAll(async () => {
  here = await startPassedThrough()
})
afterAll(() => here.stop())
afterEach(() => here.proxy.heal())

const busy = (retryAfter: string) =>
  ({ kind: 'answer', status: 429, headers: { 'retry-after': retryAfter }, body: '{"message":"Slow down"}' }) as const
const broken = { kind: 'answer', status: 500, body: 'Error: at secretFunction (/srv/street-manager/db.js:12)' } as const
const since = (from: number, pattern: RegExp) => here.proxy.reached.slice(from).filter((name) => pattern.test(name))
const worksStored = async () => (await here.upstream.db.selectFrom('work').select('reference').execute()).length

describe('a read', () => {
  it.each([
    ['a lost connection', { kind: 'reset' }],
    ['a truncated answer', { kind: 'truncated' }],
    ['a fault', broken],
    ['too many requests', busy('0')],
  ] as const)('is tried again after %s, unseen', async (_, fault) => {
    const browser = await here.browserOf(planner)
    here.proxy.next(/organisations/, fault, fault)
    const answer = await browser('GET', organisations)
    expect(answer.statusCode, answer.payload).toBe(200)
    expect(answer.json().length).toBeGreaterThan(3)
  })

  it('that goes on failing says so in our words, and none of Street Manager’s', async () => {
    const browser = await here.browserOf(planner)
    here.proxy.next(/organisations/, broken, broken, broken)
    const answer = await browser('GET', organisations)
    expect(answer.statusCode).toBe(503)
    expect(answer.json()).toMatchObject({ message: expect.stringContaining('Street Manager does not answer') })
    expect(answer.payload).not.toContain('secretFunction')
  })

  it('is not made to wait long: the wait that Street Manager asks for is told to the browser', async () => {
    const browser = await here.browserOf(planner)
    here.proxy.next(/organisations/, busy('30'))
    const answer = await browser('GET', organisations)
    expect(answer.statusCode).toBe(429)
    expect(answer.headers['retry-after']).toBe('30')
  })
})

describe('a write', () => {
  const apply = (browser: Awaited<ReturnType<PassedThrough['browserOf']>>, key: string) =>
    browser('POST', '/v6/work/works', application(), { 'idempotency-key': key })

  it.each([
    ['reset', { kind: 'reset' }, 504, 0],
    ['busy', busy('0'), 429, 0],
    ['fault', broken, 504, 0],
    ['lost', { kind: 'lost-after' }, 504, 1],
  ] as const)('is sent once, whatever comes of it: %s', async (name, fault, status, stored) => {
    const browser = await here.browserOf(planner)
    const [from, before] = [here.proxy.reached.length, await worksStored()]
    here.proxy.next(/POST .*works$/, fault)
    const answer = await apply(browser, `once-${name}`)
    expect(answer.statusCode).toBe(status)
    expect(answer.payload).not.toContain('secretFunction')
    expect(await worksStored()).toBe(before + stored)
    expect(since(from, /POST .*works$/)).toHaveLength(stored)
  })

  it('whose answer was lost is never sent again under its key: the person is told to look', async () => {
    const browser = await here.browserOf(planner)
    const before = await worksStored()
    here.proxy.next(/POST .*works$/, { kind: 'lost-after' })
    expect((await apply(browser, 'lost-answer')).statusCode).toBe(504)
    const again = await apply(browser, 'lost-answer')
    expect(again.statusCode).toBe(409)
    expect(again.json().message).toContain('It is not known whether Street Manager stored this')
    expect(await worksStored()).toBe(before + 1)
  })

  it('that was refused or never arrived may be sent again under its key', async () => {
    const browser = await here.browserOf(planner)
    here.proxy.next(/POST .*works$/, busy('0'))
    expect((await apply(browser, 'later')).statusCode).toBe(429)
    const stored = await apply(browser, 'later')
    expect(stored.statusCode, stored.payload).toBe(201)
    const before = await worksStored()
    const same = await apply(browser, 'later')
    expect([same.statusCode, same.json()]).toEqual([201, stored.json()])
    expect(await worksStored()).toBe(before)
  })

  it('sent ten times at once is stored once', async () => {
    const browser = await here.browserOf(planner)
    const before = await worksStored()
    const answers = await Promise.all(Array.from({ length: 10 }, () => apply(browser, 'ten')))
    expect(new Set(answers.map(({ payload }) => payload)).size).toBe(1)
    expect(await worksStored()).toBe(before + 1)
  })
})

describe('a token', () => {
  const expire = () => here.upstream.clock.advanceReal({ minutes: 61 })

  it('is had anew before it ends, once for all calls that wait', async () => {
    const browser = await here.browserOf(planner)
    expire()
    const from = here.proxy.reached.length
    const answers = await Promise.all(Array.from({ length: 8 }, () => browser('GET', organisations)))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array.from({ length: 8 }, () => 200))
    expect(since(from, /refresh/)).toHaveLength(1)
  })

  it('that Street Manager refuses is had anew once, and a write is stored once all the same', async () => {
    const browser = await here.browserOf(planner)
    const before = await worksStored()
    const body = '{"message":"Authentication failed"}'
    const headers = { 'content-type': 'application/json' }
    here.proxy.next(/POST .*works$/, { kind: 'answer', status: 401, headers, body })
    const answer = await browser('POST', '/v6/work/works', application())
    expect(answer.statusCode, answer.payload).toBe(201)
    expect(await worksStored()).toBe(before + 1)
  })

  it('that cannot be had anew ends the session; while Street Manager is away it does not', async () => {
    const browser = await here.browserOf(planner)
    expire()
    here.proxy.always({ kind: 'reset' })
    expect((await browser('GET', organisations)).statusCode).toBe(503)
    here.proxy.heal()
    expect((await browser('GET', organisations)).statusCode).toBe(200)
    await here.upstream.db
      .updateTable('account')
      .set({ tokens_valid_from: here.upstream.clock.realNow().add({ seconds: 1 }).toString() })
      .where('email', '=', planner)
      .execute()
    expect((await browser('GET', organisations)).json()).toMatchObject({ message: 'Authentication failed' })
    expect((await browser('GET', '/session')).json()).toMatchObject({ user: null })
    here.upstream.clock.advanceReal({ seconds: 2 })
  })
})

describe('the log of outages', () => {
  const health = async (browser: Awaited<ReturnType<PassedThrough['browserOf']>>) =>
    (await browser('GET', '/app/street-manager/health')).json() as { state: string; down_since: string | null }

  it('has each with its times, and one failed call is none', async () => {
    const browser = await here.browserOf(planner)
    await vi.waitUntil(async () => (await health(browser)).state === 'up', { timeout: 10_000 })
    const rowsBefore = (await browser('GET', '/app/street-manager/outages')).json().rows.length
    here.proxy.next(/organisations/, { kind: 'reset' })
    await browser('GET', organisations)
    expect((await browser('GET', '/app/street-manager/outages')).json().rows).toHaveLength(rowsBefore)

    here.proxy.always({ kind: 'reset' })
    await browser('GET', organisations)
    await vi.waitUntil(async () => (await health(browser)).state === 'down', { timeout: 10_000 })
    here.proxy.heal()
    await vi.waitUntil(async () => (await health(browser)).state === 'up', { timeout: 10_000 })
    const { rows } = (await browser('GET', '/app/street-manager/outages')).json()
    expect(rows).toHaveLength(rowsBefore + 1)
    expect(rows[0].date_ended > rows[0].date_began).toBe(true)
    expect(rows[0].reason_string).toMatch(/connection/)
    const csv = await browser('GET', '/app/street-manager/outages.csv')
    expect(csv.headers['content-disposition']).toContain('Street Manager outages.csv')
    expect(csv.payload.split('\r\n')[1]).toContain(rows[0].date_began)
  })
})
