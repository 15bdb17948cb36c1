/** What no client should send: each gets an answer in the error shape (BR-GEN-97), and none a look inside the server. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { basePath } from '../../domain/contract/endpoint.ts'
import { implementations } from '../street-manager/implementations.ts'
import { uploadOf } from '../testing/sample-files.ts'
import { startWorld, type World } from '../testing/world.ts'

let world: World
let token: string
beforeAll(async () => {
  world = await startWorld()
  const body = { emailAddress: 'api-planner@water.example', password: 'Sandbox-2026' }
  const signedIn = await world.inject({ method: 'POST', url: '/v6/work/authenticate', payload: body })
  token = signedIn.json().idToken
})
afterAll(() => world.stop())

interface Sent {
  readonly url: string
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly payload?: string | Buffer
  readonly headers?: Record<string, string>
}

async function send({ url, method = 'POST', payload, headers }: Sent) {
  const json = { 'content-type': 'application/json' }
  const response = await world.inject({
    method,
    url,
    headers: { token, ...(payload === undefined ? {} : json), ...headers },
    ...(payload === undefined ? {} : { payload }),
  })
  const body = response.json()
  expect(body, url.slice(0, 100)).toEqual({
    message: expect.any(String),
    error: { status: response.statusCode, request_id: expect.any(String), ...fieldsOf(body) },
  })
  expect(response.payload).not.toMatch(/node_modules|\.ts:|at [\w.]+ \(|select |postgres|kysely|zod/i)
  return { status: response.statusCode, message: body.message as string, fields: fieldsOf(body).fields ?? [] }
}

const fieldsOf = (body: { error: { fields?: { field: string }[] } }) =>
  body.error.fields ? { fields: body.error.fields } : {}

const works = '/v6/work/works'

describe('bodies', () => {
  it.each([
    ['broken JSON', '{"usrn": 1,', 400],
    ['JSON with something after it', '{} {}', 400],
    ['nothing at all', '', 400],
    ['a number', '42', 400],
    ['null', 'null', 400],
    ['a list', '[]', 400],
    ['text', '"works"', 400],
    ['a key that reaches for the prototype', '{"__proto__": {"is_admin": true}}', 400],
    ['a key that reaches for the constructor', '{"constructor": {"prototype": {"is_admin": true}}}', 400],
    ['a very deep list', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 400],
    ['more than 2 MB', JSON.stringify({ detail: 'a'.repeat(2_100_000) }), 413],
  ])('%s', async (_, payload, status) => {
    const keyed = { 'idempotency-key': 'one-attempt' }
    expect((await send({ url: works, payload })).status).toBe(status)
    expect((await send({ url: works, payload, headers: keyed })).status).toBe(status)
    expect(({} as { is_admin?: boolean }).is_admin).toBeUndefined()
  })

  it('of unknown fields without end get an answer that ends', async () => {
    const unknown = Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`field_${at}`, at]))
    const refused = await send({ url: '/v6/work/authenticate', payload: JSON.stringify(unknown) })
    expect(refused.status).toBe(400)
    expect(refused.fields).toHaveLength(200)
  })

  it.each([
    ['XML', 'application/xml', '<works/>'],
    ['a form', 'application/x-www-form-urlencoded', 'usrn=1'],
    ['plain text', 'text/plain', '{}'],
    ['a content type that is none', 'nonsense', '{}'],
  ])('%s is not JSON', async (_, type, payload) => {
    expect(await send({ url: works, payload, headers: { 'content-type': type } })).toMatchObject({ status: 415 })
  })

  it('multipart where JSON belongs, and the other way round', async () => {
    const form = await world.inject({
      method: 'POST',
      url: works,
      headers: { token },
      payload: uploadOf('a.txt', Buffer.from('a')),
    })
    expect(form.statusCode).toBeGreaterThanOrEqual(400)
    expect(form.statusCode).toBeLessThan(500)
    expect((await send({ url: '/v6/work/files', payload: '{}' })).status).toBe(415)
  })

  it('multipart that breaks off', async () => {
    const payload = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc'
    const headers = { 'content-type': 'multipart/form-data; boundary=b' }
    expect((await send({ url: '/v6/work/files', payload, headers })).status).toBe(400)
    const noBoundary = { 'content-type': 'multipart/form-data' }
    expect((await send({ url: '/v6/work/files', payload, headers: noBoundary })).status).toBeLessThan(500)
  })

  it('names every field that is wrong, and an unknown one', async () => {
    const payload = JSON.stringify({ topic: 'NEWS', detail: 7, colour: 'red' })
    const created = await send({ url: `${works}/NOTHING/comments`, payload })
    expect(created.status).toBe(404)
    const wrong = await send({ url: '/v6/lookup/nsg/streets/search', payload: JSON.stringify({ colour: 'red' }) })
    expect(wrong).toMatchObject({ status: 400, message: 'Validation failed' })
    expect(wrong.fields.map(({ field }) => field)).toContain('colour')
  })
})

describe('characters that no database keeps', () => {
  it.each(['%00', 'MW%00001', '%ED%A0%80', '%', '%ZZ', '%C0%80'])('%s in a path', async (part) => {
    expect((await send({ method: 'GET', url: `${works}/${part}` })).status).toBeLessThan(500)
    expect((await send({ method: 'GET', url: `/v6/party/users/${part}` })).status).toBeLessThan(500)
  })

  it.each(['work_reference_number=%00', 'work_reference_number=a%00b', 'author_email_address=%00'])(
    '%s in a query',
    async (query) => {
      expect((await send({ method: 'GET', url: `/v6/reporting/comments?${query}` })).status).toBe(400)
    },
  )

  it('in a body, by the name of the field', async () => {
    const payload = JSON.stringify({ access_token: 'a\u0000b' })
    const refused = await send({ url: '/v6/party/logout', payload })
    expect(refused).toMatchObject({ status: 400, fields: [{ field: 'access_token' }] })
    const lone = await send({ url: '/v6/party/logout', payload: '{"access_token":"\\ud800"}' })
    expect(lone).toMatchObject({ status: 400, fields: [{ field: 'access_token' }] })
  })
})

describe('paths and methods', () => {
  it.each(['/v6/work/nothing', '/v6/nothing', '/v7/work/works', '/app/nothing', '/session/nothing', '/v6/work/works/'])(
    '%s is 404',
    async (url) => {
      expect((await send({ method: 'GET', url })).status).toBe(404)
    },
  )

  it('a method that an endpoint does not have is 404', async () => {
    expect((await send({ method: 'DELETE', url: works })).status).toBe(404)
  })

  it('/v5 and /latest answer like /v6', async () => {
    for (const version of ['v5', 'latest']) {
      const response = await world.inject({ url: `/${version}/work/status` })
      expect(response.json(), version).toEqual({ status: 'ok' })
    }
  })

  it('a very long path is refused', async () => {
    const { status } = await send({ method: 'GET', url: `/v6/party/users/${'a'.repeat(5000)}` })
    expect([404, 414]).toContain(status)
  })

  it.each(['../../etc/passwd', '..%2f..%2fpackage.json', '%2e%2e/%2e%2e/package.json', 'assets/../../package.json'])(
    '/%s gives no file of the server away',
    async (path) => {
      const response = await world.inject({ url: `/${path}`, headers: { accept: '*/*' } })
      expect(response.statusCode).toBe(404)
      expect(response.payload).not.toContain('root:')
      expect(response.payload).not.toContain('"dependencies"')
    },
  )
})

describe('query strings', () => {
  const lists = implementations
    .map(({ endpoint }) => endpoint)
    .filter(
      (endpoint) => endpoint.method === 'GET' && !endpoint.path.includes(':') && endpoint.capability !== 'session',
    )

  it.each(lists.map((endpoint) => basePath(endpoint.api) + endpoint.path))('odd ones do not break %s', async (path) => {
    const odd = [
      '?',
      '?&&==',
      '?a[b][c]=1',
      '?offset=1e400',
      '?offset=-0',
      '?__proto__[x]=1',
      '?constructor=1',
      '?offset=1&offset=2',
      '?offset[]=',
    ]
    for (const query of odd) {
      const response = await world.inject({ url: path + query, headers: { token } })
      expect(response.statusCode, query).toBeLessThan(500)
    }
  })
})

describe('idempotency keys', () => {
  it.each(['', ' ', 'a b', 'é', 'a'.repeat(101)])('%j is refused by name', async (key) => {
    const headers = { 'idempotency-key': key }
    const refused = await send({ url: '/v6/lookup/nsg/streets/search', payload: '{}', headers })
    expect(refused).toMatchObject({ status: 400, fields: [{ field: 'Idempotency-Key' }] })
  })
})
