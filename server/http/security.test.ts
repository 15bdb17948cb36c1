import { connect, type AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../config.ts'
import { uploadOf } from '../testing/sample-files.ts'
import { startWorld, type World } from '../testing/world.ts'
import { contentPolicy } from './security.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

describe('headers of every answer', () => {
  it.each(['/healthz', '/v6/work/status', '/v6/work/works/NOTHING', '/nothing', '/session'])('%s', async (url) => {
    const { headers } = await world.inject({ url })
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=(self), microphone=()'),
      'cache-control': 'no-store',
    })
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers).not.toHaveProperty('x-powered-by')
    expect(headers).not.toHaveProperty('access-control-allow-origin')
  })
})

describe('the content security policy', () => {
  const policy = (settings: Record<string, string> = {}) => contentPolicy(readConfig(settings))

  it('runs nothing that this server did not send', () => {
    expect(policy()['script-src']).toEqual(["'self'"])
    expect(JSON.stringify(policy())).not.toMatch(/unsafe-inline|unsafe-eval|\*/)
  })

  it('lets in pictures of the one tile server that the setting names', () => {
    const tiles = policy({ MAP_BASE: 'osm', MAP_TILES_URL: 'https://tiles.example/{z}/{x}/{y}.png' })
    expect(tiles['img-src']).toContain('https://tiles.example')
    expect(policy()['img-src']).not.toContain('https://tiles.example')
  })
})

describe('a body that grows when it is unpacked', () => {
  it('is refused at the size that any body may have', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, 0x20))
    expect(bomb.length).toBeLessThan(100_000)
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' }
    const { statusCode } = await world.inject({ method: 'POST', url: '/session', headers, payload: bomb })
    expect([413, 415]).toContain(statusCode)
  })
})

describe('too many calls (BR-GEN-98)', () => {
  it('are 429 in the error shape and say when to come back; the health check is not counted', async () => {
    const strict = await startWorld({ RATE_LIMIT: '3' })
    const call = () => strict.inject({ url: '/v6/work/status' })
    for (let at = 1; at <= 3; at += 1) expect((await call()).statusCode).toBe(200)
    const refused = await call()
    expect(refused.statusCode).toBe(429)
    expect(refused.json()).toMatchObject({ message: expect.stringContaining('Too many'), error: { status: 429 } })
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    for (let at = 1; at <= 5; at += 1) expect((await strict.inject({ url: '/healthz' })).statusCode).toBe(200)
    const elsewhere = await strict.inject({ url: '/v6/work/status', remoteAddress: '192.0.2.7' })
    expect(elsewhere.statusCode).toBe(200)
    await strict.stop()
  })

  it('cannot be spread by naming other addresses, unless a proxy is trusted', async () => {
    const strict = await startWorld({ RATE_LIMIT: '2' })
    const call = (at: number) =>
      strict.inject({ url: '/v6/work/status', headers: { 'x-forwarded-for': `192.0.2.${at}` } })
    const statuses = [await call(1), await call(2), await call(3)].map((response) => response.statusCode)
    expect(statuses).toEqual([200, 200, 429])
    await strict.stop()
  })

  it('go by the address that the trusted proxy added, not by those that the client made up before it', async () => {
    const strict = await startWorld({ RATE_LIMIT: '2', TRUST_PROXY: 'true' })
    const call = (forwarded: string) =>
      strict.inject({ url: '/v6/work/status', headers: { 'x-forwarded-for': forwarded } })
    const claimed = [1, 2, 3].map((at) => `198.51.100.${at}, 192.0.2.1`)
    const statuses: number[] = []
    for (const forwarded of claimed) statuses.push((await call(forwarded)).statusCode)
    expect(statuses).toEqual([200, 200, 429])
    expect((await call('198.51.100.1, 192.0.2.2')).statusCode).toBe(200)
    await strict.stop()
  })

  it('go by account as well: many addresses do not help one person, and others are let in', async () => {
    const strict = await startWorld({ RATE_LIMIT: '3' })
    const tokenOf = (email: string) => strict.house.tokens.issue('id', email, strict.clock.realNow())
    const token = await tokenOf('planner@water.example')
    const call = (at: number, headers: Record<string, string>) =>
      strict.inject({ url: '/v6/party/organisations', headers, remoteAddress: `192.0.2.${at}` })
    const statuses: number[] = []
    for (const at of [1, 2, 3, 4]) statuses.push((await call(at, { token })).statusCode)
    expect(statuses).toEqual([200, 200, 200, 429])
    const refused = await call(5, { token })
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect(refused.json()).toMatchObject({ error: { status: 429 } })
    expect((await call(6, { token: await tokenOf('officer@marlshire.example') })).statusCode).toBe(200)
    await strict.stop()
  })

  it('count unknown paths too', async () => {
    const strict = await startWorld({ RATE_LIMIT: '2' })
    const call = () => strict.inject({ url: '/nothing-here' })
    const statuses = [await call(), await call(), await call()].map((response) => response.statusCode)
    expect(statuses).toEqual([404, 404, 429])
    await strict.stop()
  })
})

describe('over a real socket', () => {
  let origin: string
  let token: string
  beforeAll(async () => {
    await world.app.listen({ port: 0, host: '127.0.0.1' })
    origin = `http://127.0.0.1:${(world.app.server.address() as AddressInfo).port}`
    const body = JSON.stringify({ emailAddress: 'planner@water.example', password: 'Sandbox-2026' })
    const headers = { 'content-type': 'application/json' }
    const signedIn = await fetch(`${origin}/v6/work/authenticate`, { method: 'POST', headers, body })
    token = ((await signedIn.json()) as { idToken: string }).idToken
  })

  it('a file of 30 MB is refused with an answer, and the server goes on', async () => {
    const body = uploadOf('large.txt', Buffer.alloc(30 * 1024 * 1024, 'a'))
    const refused = await fetch(`${origin}/v6/work/files`, { method: 'POST', headers: { token }, body })
    expect(refused.status).toBe(413)
    expect(await refused.json()).toMatchObject({ error: { status: 413, fields: [{ field: 'file' }] } })
    expect((await fetch(`${origin}/healthz`)).status).toBe(200)
  })

  it('an upload without a token is refused, however large', async () => {
    const body = uploadOf('large.txt', Buffer.alloc(5 * 1024 * 1024, 'a'))
    const refused = await fetch(`${origin}/v6/work/files`, { method: 'POST', body })
    expect(refused.status).toBe(401)
  })
})

it('an upload that stalls does not keep the server from stopping', async () => {
  const stopped = await startWorld()
  await stopped.app.listen({ port: 0, host: '127.0.0.1' })
  const client = connect((stopped.app.server.address() as AddressInfo).port, '127.0.0.1').on('error', () => {})
  const underWay = new Promise((resolve) => stopped.app.server.once('request', resolve))
  client.write('POST /v6/work/authenticate HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n')
  client.write('Content-Length: 1000\r\n\r\n{')
  await underWay
  const started = performance.now()
  await stopped.stop()
  expect(performance.now() - started).toBeLessThan(9500)
  client.destroy()
})
