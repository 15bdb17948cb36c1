/** What a bad line to Street Manager does to a call under way, over real connections; whole calls are in faults.test.ts. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { runJobs } from '../../jobs/jobs.ts'
import { application } from '../../testing/application.ts'
import { startPassedThrough, type PassedThrough } from '../../testing/passed-through.ts'
import type { Fault } from '../../testing/fault-proxy.ts'
import { formWith, sampleBytes } from '../../testing/sample-files.ts'
import { scanned, uploadFile } from '../../testing/uploads.ts'

const planner = 'planner@water.example'
const officer = 'officer@marlshire.example'
const organisations = '/v6/party/organisations'
const patience = { readMilliseconds: 1500, writeMilliseconds: 4000 }

let here: PassedThrough
let address: string
beforeAll(async () => {
  here = await startPassedThrough(patience)
  address = await here.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => here.stop())
afterEach(() => here.proxy.heal())

const since = (from: number, pattern: RegExp) => here.proxy.asked.slice(from).filter(({ name }) => pattern.test(name))
const worksStored = async () => (await here.upstream.db.selectFrom('work').select('reference').execute()).length
const tooMany = (retryAfter: string): Fault => ({
  kind: 'answer',
  status: 429,
  headers: { 'retry-after': retryAfter, 'content-type': 'application/json' },
  body: '{"message":"Too many requests","error":{"status":429}}',
})
/** Cut short where nothing tells how long it would have been. */
const unframed = (status: string): Fault => ({
  kind: 'bytes',
  text: `HTTP/1.1 ${status}\r\ncontent-type: application/json\r\nconnection: close\r\n\r\n[{"swa_code":"55`,
})
const breaks: readonly (readonly [string, Fault])[] = [
  ['an answer that is reset in its middle', { kind: 'torn' }],
  ['an answer that ends in its middle', { kind: 'truncated' }],
  ['an answer that stops in its middle', { kind: 'stalled' }],
  ['a first byte that is late', { kind: 'slow', milliseconds: 5000 }],
]

describe('a read', () => {
  it.each([
    ...breaks,
    ['half a line of status', { kind: 'bytes', text: 'HTTP/1.1 20' }],
    ['an answer cut where its length is not told', unframed('200 OK')],
  ] as const)('is made again after %s, and is whole then', async (_, fault) => {
    const browser = await here.browserOf(planner)
    const from = here.proxy.asked.length
    here.proxy.next(/organisations$/, fault)
    const answer = await browser('GET', organisations)
    expect(answer.statusCode, answer.payload).toBe(200)
    expect(answer.json().length).toBeGreaterThan(3)
    expect(since(from, /organisations$/)).toHaveLength(2)
  })

  it('that never comes whole is given up after three tries, in words and in the time of three', async () => {
    const browser = await here.browserOf(planner)
    for (const fault of [{ kind: 'stalled' }, unframed('200 OK')] as const) {
      const [from, begun] = [here.proxy.asked.length, performance.now()]
      here.proxy.next(/organisations$/, fault, fault, fault)
      const answer = await browser('GET', organisations)
      expect(answer.statusCode).toBe(503)
      expect(answer.json().message).toContain('Street Manager does not answer')
      expect(since(from, /organisations$/)).toHaveLength(3)
      expect(performance.now() - begun).toBeLessThan(3 * patience.readMilliseconds + 3000)
    }
  })
})

describe('a write', () => {
  const applyAs = async (key: string) =>
    (await here.browserOf(planner))('POST', '/v6/work/works', application(), {
      'idempotency-key': key.replaceAll(' ', '-'),
    })

  it.each(breaks)('after %s is not known to be stored, says so, and is never sent again', async (name, fault) => {
    const [from, before] = [here.proxy.asked.length, await worksStored()]
    here.proxy.next(/POST .*works$/, fault)
    const answer = await applyAs(name)
    expect(answer.statusCode, answer.payload).toBe(504)
    expect(answer.json().message).toContain('It may have stored this all the same: look at the record')
    const again = await applyAs(name)
    expect(again.statusCode).toBe(409)
    expect(again.json().message).toContain('It is not known whether Street Manager stored this')
    expect(since(from, /POST .*works$/)).toHaveLength(1)
    await expect.poll(worksStored, { timeout: 15_000 }).toBe(before + 1)
  })

  it.each([
    ['half a line of status', { kind: 'bytes', text: 'HTTP/1.1 20' }],
    ['half an answer whose length is not told', unframed('201 Created')],
    [
      'an answer that calls itself a file and ends in its middle',
      {
        kind: 'bytes',
        text: 'HTTP/1.1 200 OK\r\ncontent-type: text/csv\r\ncontent-length: 90\r\n\r\nreference,',
      },
    ],
  ] as const)('after %s is not known to be stored either', async (name, fault) => {
    const from = here.proxy.asked.length
    here.proxy.next(/POST .*works$/, fault)
    expect((await applyAs(name)).statusCode).toBe(504)
    expect((await applyAs(name)).statusCode).toBe(409)
    expect(since(from, /POST .*works$/)).toHaveLength(1)
  })

  it('that could be done twice is sent once as well: a decision by PUT', async () => {
    const sent = (await applyAs('to be decided')).json()
    const browser = await here.browserOf(officer)
    const path = `/v6/work/works/${sent.work_reference_number}/permits/${sent.permit_reference_number}`
    const decision = { assessment_status: 'granted', revoke_reason: null, assessment_discount: 0 }
    const from = here.proxy.asked.length
    here.proxy.next(/PUT /, { kind: 'lost-after' })
    const answer = await browser('PUT', `${path}/assessment`, decision)
    expect(answer.statusCode).toBe(504)
    expect(since(from, /PUT /)).toHaveLength(1)
    expect((await browser('GET', path)).json()).toMatchObject({ permit_status: 'granted' })
  })
})

describe('too many requests', () => {
  it.each([
    ['in seconds', () => '1', 1000],
    ['as a date', () => new Date(Date.now() + 2000).toUTCString(), 900],
    ['at the edge of what a person waits for', () => '2', 2000],
  ])('are waited out as long as Street Manager asks for, %s', async (_, retryAfter, least) => {
    const browser = await here.browserOf(planner)
    const from = here.proxy.asked.length
    here.proxy.next(/organisations$/, tooMany(retryAfter()))
    expect((await browser('GET', organisations)).statusCode).toBe(200)
    const [first, second, ...more] = since(from, /organisations$/)
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(least)
    expect(more).toEqual([])
  })

  it('that go on are told to each browser as Street Manager said it, and pressed with no more than three tries of each', async () => {
    const browser = await here.browserOf(planner)
    const from = here.proxy.asked.length
    here.proxy.always(tooMany('1'))
    const answers = await Promise.all(Array.from({ length: 20 }, () => browser('GET', organisations)))
    for (const answer of answers) {
      expect(answer.statusCode).toBe(429)
      expect(answer.headers['retry-after']).toBe('1')
      expect(answer.json()).toEqual({ message: 'Too many requests', error: { status: 429 } })
    }
    const asked = since(from, /organisations$/).map(({ at }) => at)
    expect(asked.length).toBeLessThanOrEqual(60)
    // never the same moment: twenty that were refused together do not come back together
    expect(new Set(asked.slice(20, 40).map(Math.round)).size).toBeGreaterThan(10)
  })

  it('are never pressed with a write: each is sent once, and may be sent again by the person', async () => {
    const browser = await here.browserOf(planner)
    const [from, before] = [here.proxy.asked.length, await worksStored()]
    here.proxy.always(tooMany('1'))
    const apply = (at: number) => browser('POST', '/v6/work/works', application(), { 'idempotency-key': `storm-${at}` })
    const all = [0, 1, 2, 3, 4]
    for (const answer of await Promise.all(all.map(apply))) {
      expect([answer.statusCode, answer.headers['retry-after']]).toEqual([429, '1'])
    }
    expect(since(from, /POST .*works$/)).toHaveLength(5)
    here.proxy.heal()
    for (const answer of await Promise.all(all.map(apply))) expect(answer.statusCode, answer.payload).toBe(201)
    expect(await worksStored()).toBe(before + 5)
  })

  it('said by whatever stands before Street Manager, as a page, come in Street Manager’s shape', async () => {
    const browser = await here.browserOf(planner)
    const headers = { 'retry-after': '60', 'content-type': 'text/html' }
    here.proxy.next(/organisations$/, { kind: 'answer', status: 429, headers, body: '<h1>Blocked by gateway-7</h1>' })
    const answer = await browser('GET', organisations)
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([429, '60'])
    expect(answer.json()).toMatchObject({
      message: 'Street Manager has too many requests just now. Try again later',
      error: { status: 429 },
    })
    expect(answer.payload).not.toContain('gateway-7')
  })
})

describe('a download', () => {
  const plan = Buffer.concat([sampleBytes.pdf, Buffer.alloc(3 * 1024 * 1024, 'drawing ')])

  /** As a browser saves it: resolves to the bytes, and rejects when they are not all there. */
  const download = async (path: string) => {
    const answer = await fetch(address + path, { headers: await here.signIn(planner) })
    return { status: answer.status, type: answer.headers.get('content-type'), bytes: () => answer.arrayBuffer() }
  }
  const storedPlan = async () => {
    const id = await uploadFile(here.upstream.as(planner), { bytes: plan })
    await scanned(here.upstream)
    return `/v6/work/files/${id}`
  }
  const madeExport = async () => {
    const made = await (await here.browserOf(planner))('POST', '/v6/export/permits/csv', {})
    await runJobs(here.upstream.house)
    return `/v6/export/csv/${made.json().csv_id}`
  }

  it.each([
    ['a file', storedPlan],
    ['an export', madeExport],
  ] as const)('of %s that is cut in its middle fails, and is whole the next time', async (_, make) => {
    const path = await make()
    for (const kind of ['torn', 'truncated'] as const) {
      here.proxy.next(/GET .*(?:files|csv)/, { kind })
      const cut = await download(path)
      // a small file is refused whole when it breaks before its answer began
      if (cut.status !== 503) await expect(cut.bytes()).rejects.toThrow()
    }
    const whole = await download(path)
    const own = await here.upstream.as(planner).request('GET', path)
    expect(whole.status).toBe(200)
    const bytes = Buffer.from(await whole.bytes())
    if (make === storedPlan) expect(bytes.equals(plan)).toBe(true)
    else expect(bytes.toString()).toBe(String(own.body))
  })

  it('that fails before its first byte is asked for again, unseen', async () => {
    const path = await storedPlan()
    here.proxy.next(/GET .*(?:files|csv)/, { kind: 'reset' })
    expect(Buffer.from(await (await download(path)).bytes()).equals(plan)).toBe(true)
  })

  it('that is slow goes on: what came is not thrown away after the time of a read', async () => {
    const path = await storedPlan()
    here.proxy.next(/GET .*(?:files|csv)/, { kind: 'trickle', milliseconds: 2 * patience.readMilliseconds })
    expect(Buffer.from(await (await download(path)).bytes()).equals(plan)).toBe(true)
  })
})

describe('a token that ends while a file goes up', () => {
  const filesStored = async () => (await here.upstream.db.selectFrom('file').select('id').execute()).length
  const end = () => here.upstream.clock.advanceReal({ minutes: 61 })
  const upload = (browser: Awaited<ReturnType<PassedThrough['browserOf']>>, key: string, boundary: string) => {
    const [payload, headers] = formWith('plan.pdf', sampleBytes.pdf, boundary)
    return browser('POST', '/v6/work/files', payload, { ...headers, 'idempotency-key': key })
  }

  it('is had anew once, and the file is sent again and stored once', async () => {
    const browser = await here.browserOf(planner)
    const [from, before] = [here.proxy.asked.length, await filesStored()]
    here.proxy.next(/POST .*files$/, { kind: 'meanwhile', act: end })
    const answer = await upload(browser, 'expires', 'one')
    expect(answer.statusCode, answer.payload).toBe(201)
    expect([since(from, /POST .*files$/).length, since(from, /refresh/).length]).toEqual([2, 1])
    expect(await filesStored()).toBe(before + 1)
  })

  it('and cannot be had anew just now: nothing was stored, the session stays, and the same file may be sent again', async () => {
    const browser = await here.browserOf(planner)
    const before = await filesStored()
    here.proxy.next(/POST .*files$/, { kind: 'meanwhile', act: end })
    here.proxy.next(/refresh/, { kind: 'reset' })
    const failed = await upload(browser, 'away', 'one')
    expect(failed.statusCode).toBe(503)
    expect(failed.json().message).toContain('What you have here is safe; try again')
    expect(await filesStored()).toBe(before)
    const again = await upload(browser, 'away', 'another')
    expect(again.statusCode, again.payload).toBe(201)
    expect(await filesStored()).toBe(before + 1)
  })

  it('and is never given again: 401, nothing stored, and after a new sign-in the same attempt is taken', async () => {
    const browser = await here.browserOf(planner)
    const before = await filesStored()
    const revoke = () => {
      end()
      here.proxy.next(/refresh/, { kind: 'answer', status: 401, body: '{"message":"Authentication failed"}' })
    }
    here.proxy.next(/POST .*files$/, { kind: 'meanwhile', act: revoke })
    const refused = await upload(browser, 'revoked', 'one')
    expect([refused.statusCode, refused.json().message]).toEqual([401, 'Authentication failed'])
    expect((await browser('GET', '/session')).json()).toMatchObject({ user: null })
    expect(await filesStored()).toBe(before)
    const again = await upload(await here.browserOf(planner), 'revoked', 'another')
    expect(again.statusCode, again.payload).toBe(201)
    expect(await filesStored()).toBe(before + 1)
  })
})
