/** Who gets through to each endpoint, asked over HTTP: token, role, membership, workstream, in that order (BR-ROLE-44). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { basePath, type ActingRole, type Endpoint } from '../../domain/contract/endpoint.ts'
import type { Role } from '../../domain/contract/enums/organisations.ts'
import { implementations } from '../street-manager/implementations.ts'
import { makeClient, type Client } from '../testing/client.ts'
import { nameOf } from '../testing/endpoint-name.ts'
import { insertAccount } from '../testing/extra-accounts.ts'
import { recordMakers, type RecordPath } from '../testing/record-paths.ts'
import { startWorld, type World } from '../testing/world.ts'
import { makeTokens } from './tokens.ts'

const secret = 'a secret that only this test file uses, long enough'

let world: World
/** A record of each kind in each of three workstreams: full access, read only, none. */
const paths = new Map<string, RecordPath>()
beforeAll(async () => {
  world = await startWorld({ SESSION_SECRET: secret })
  for (const workstream of ['001', '003', '004']) {
    for (const [parameter, make] of Object.entries(recordMakers)) {
      paths.set(`${parameter} ${workstream}`, await make(world, workstream))
    }
  }
  const powerless: [string, Role[]][] = [
    ['only-ui@water.example', ['UI']],
    ['only-api@water.example', ['API']],
    ['export@water.example', ['DataExport', 'API']],
    ['money@water.example', ['StreetWorksAdmin', 'UI']],
  ]
  for (const [email, roles] of powerless) await insertAccount(world.db, { email, roles, swa_code: '9310' })
  await insertAccount(world.db, { email: 'other@contractor.example', roles: ['Contractor', 'UI'], swa_code: '8010' })
})
afterAll(() => world.stop())

const people: Record<ActingRole, string> = {
  Planner: 'planner@water.example',
  Contractor: 'contractor@groundworks.example',
  HighwayAuthority: 'officer@marlshire.example',
  Admin: 'admin@water.example',
}
const roles = Object.keys(people) as ActingRole[]

const named = (list: readonly Endpoint[]) => list.map((endpoint) => [nameOf(endpoint), endpoint] as const)

const closed = implementations.map(({ endpoint }) => endpoint).filter(({ access }) => typeof access !== 'string')
const onWorks = closed.filter(({ path }) => path.startsWith('/works/:workReferenceNumber'))

/** Calls with an empty body: enough to be let in or not, never enough to change anything. */
async function knock(client: Client, endpoint: Endpoint, workstream = '001', changes: RecordPath = {}) {
  const last = [...endpoint.path.matchAll(/:(\w+)/g)].at(-1)?.[1] ?? ''
  // what is deleted is gone for the next knock
  const made = endpoint.method === 'DELETE' ? await recordMakers[last]?.(world, workstream) : undefined
  const params = { ...(made ?? paths.get(`${last} ${workstream}`)), ...changes }
  const path = endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? '1')
  const isWrite = endpoint.method === 'POST' || endpoint.method === 'PUT'
  const { status, body } = await client.request(
    endpoint.method,
    basePath(endpoint.api) + path,
    isWrite ? {} : undefined,
  )
  return { status, message: (body as { message?: string }).message }
}

const restricted = { status: 401, message: 'Access restricted' }
const failed = { status: 401, message: 'Authentication failed' }

describe('without a good token every closed endpoint answers "Authentication failed" (BR-GEN-92, 97)', () => {
  const tokens = makeTokens(secret)
  const now = () => world.clock.realNow()
  const email = 'planner@water.example'
  const foreign = makeTokens('another secret that this server has never seen at all')
  const bad: [string, () => Promise<Record<string, string>>][] = [
    ['no token', async () => ({})],
    ['nonsense', async () => ({ token: 'abc.def.ghi' })],
    ['an empty token', async () => ({ token: '' })],
    ['a token signed by another', async () => ({ token: await foreign.issue('id', email, now()) })],
    ['a token that ran out', async () => ({ token: await tokens.issue('id', email, now().subtract({ hours: 1 })) })],
    ['an access token', async () => ({ token: await tokens.issue('access', email, now()) })],
    ['a refresh token', async () => ({ token: await tokens.issue('refresh', email, now()) })],
    ['an account that is not there', async () => ({ token: await tokens.issue('id', 'nobody@x.example', now()) })],
    ['a token without a signature', async () => ({ token: unsigned() })],
    ['a session cookie that is made up', async () => ({ cookie: 'msw_session=abc' })],
  ]

  /** A token that says of itself that it needs no signature. */
  function unsigned(): string {
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const seconds = Math.floor(now().epochMilliseconds / 1000)
    const claims = { use: 'id', ms: now().epochMilliseconds, sub: email, iat: seconds, exp: seconds + 3600 }
    return `${part({ alg: 'none' })}.${part(claims)}.`
  }

  it.each(bad)('%s', async (_, headersOf) => {
    const client = makeClient(world.app, headersOf)
    for (const endpoint of closed) expect(await knock(client, endpoint), nameOf(endpoint)).toEqual(failed)
  })

  it('a token that runs out in a second is still good', async () => {
    const token = await tokens.issue('id', email, now().subtract({ minutes: 59, seconds: 50 }))
    const path = `/v6/work/works/${paths.get('workReferenceNumber 001')?.['workReferenceNumber']}`
    const answer = await makeClient(world.app, async () => ({ token })).request('GET', path)
    expect(answer.status).toBe(200)
  })
})

describe('roles (BR-ROLE-09, 44, 51)', () => {
  // a token has no session to change: only browsers do
  it.each(named(closed.filter(({ capability }) => capability !== 'session')))(
    '%s is closed to every role that it does not name',
    async (_, endpoint) => {
      for (const role of roles) {
        const isNamed = typeof endpoint.access !== 'string' && role in endpoint.access
        const answer = await knock(world.as(people[role]), endpoint)
        if (isNamed) expect(answer, role).not.toEqual(failed)
        else expect(answer, role).toEqual(restricted)
      }
    },
  )

  it.each(['only-ui@water.example', 'only-api@water.example', 'export@water.example', 'money@water.example'])(
    '%s holds no role that acts, and gets nowhere',
    async (email) => {
      for (const endpoint of closed) {
        expect(await knock(world.as(email), endpoint), nameOf(endpoint)).toEqual(restricted)
      }
    },
  )
})

describe('membership on a works record (BR-ROLE-07, 60 to 63)', () => {
  const strangers: Partial<Record<ActingRole, string>> = {
    Planner: 'planner@broadband.example',
    HighwayAuthority: 'officer@eastmarl.example',
  }

  it.each(named(onWorks))('%s', async (_, endpoint) => {
    for (const [role, stranger] of Object.entries(strangers) as [ActingRole, string][]) {
      const cell = typeof endpoint.access === 'string' ? undefined : endpoint.access[role]
      if (!cell) continue
      const answer = await knock(world.as(stranger), endpoint)
      if (cell === 'member') expect(answer, role).toEqual(restricted)
      else expect(answer, role).not.toEqual(restricted)
      // a comment is marked read by the side that did not write it (BR-WORK-08)
      if (endpoint.path.endsWith('/read')) continue
      expect(await knock(world.as(people[role]), endpoint), `own ${role}`).not.toEqual(restricted)
    }
  })

  it.each(named(onWorks))(
    '%s is 404 where there is no works record, before membership is asked',
    async (_, endpoint) => {
      for (const role of roles) {
        if (typeof endpoint.access === 'string' || !(role in endpoint.access)) continue
        expect(
          await knock(world.as(people[role]), endpoint, '001', { workReferenceNumber: 'MW00199999999' }),
          role,
        ).toMatchObject({ status: 404 })
      }
    },
  )

  it("a contractor without a contract is nobody on the promoter's works (BR-ROLE-20, 23)", async () => {
    await world.db.deleteFrom('contract').where('promoter_swa_code', '=', '9310').execute()
    for (const endpoint of onWorks) {
      const cell = typeof endpoint.access === 'string' ? undefined : endpoint.access.Contractor
      if (cell === 'member') expect(await knock(world.as(people.Contractor), endpoint)).toEqual(restricted)
    }
    await world.db.insertInto('contract').values({ contractor_swa_code: '8010', promoter_swa_code: '9310' }).execute()
  })
})

describe('workstreams (BR-ROLE-11, 55)', () => {
  const guarded = onWorks.filter(({ workstream }) => workstream !== undefined && workstream !== 'filter')

  it.each(named(guarded))('%s', async (_, endpoint) => {
    if (typeof endpoint.access === 'string' || !endpoint.access.Planner) return
    const planner = world.as(people.Planner)
    expect(await knock(planner, endpoint, '004'), 'no access').toEqual(restricted)
    const readOnly = await knock(planner, endpoint, '003')
    if (endpoint.workstream !== 'read') expect(readOnly, 'read only').toEqual(restricted)
    else expect(readOnly, 'read only').not.toEqual(restricted)
    const contractor = await knock(world.as('other@contractor.example'), endpoint)
    expect(contractor, 'a contractor without access').toEqual(restricted)
  })
})
