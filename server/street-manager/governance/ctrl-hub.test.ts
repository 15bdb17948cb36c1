/** The sandbox's own Ctrl Hub as a system meets it that holds a session token. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { ctrlHubIncludes } from '../../../domain/contract/enums/governance.ts'
import * as hub from '../../../domain/contract/ctrl-hub.ts'
import * as shapes from '../../../domain/contract/ctrl-hub.shapes.ts'
import * as endpoints from '../../../domain/contract/governance.ts'
import { createWork } from '../../../domain/contract/works.ts'
import { application } from '../../testing/application.ts'
import { startWorld, type World } from '../../testing/world.ts'

const planner = 'planner@water.example'
const include = ctrlHubIncludes.join(',')

let world: World
let headers: Record<string, string>
let orgId: string
let permitId: string
let reference: string
beforeAll(async () => {
  world = await startWorld()
  const made = await world.as(planner).must(createWork, { body: application() })
  reference = made.permit_reference_number
  const body = { permit_reference_number: reference }
  permitId = (await world.as(planner).must(endpoints.linkGovernance, { body })).governance_permit_id
  const params = { governancePermitId: permitId }
  const people = [{ name: 'Ruth Castle' }]
  await world.as(planner).must(endpoints.setResponsiblePeople, { params, body: { people } })
  await world.as(planner).must(endpoints.linkGovernance, { body: { permit_reference_number: 'MW00112345678-01' } })
  const token = await world.as(planner).must(endpoints.createSessionToken, { body: {} })
  headers = { 'x-session-token': token.session_token }
  orgId = token.org_id
})
afterAll(() => world.stop())

const ask = (query: object = {}, change: object = {}) =>
  world.stranger.call(hub.getCtrlHubPermit, { params: { orgId, permitId, ...change }, query, headers })

describe('one permit', () => {
  it('has the members of BR-GOV-30 to 42 and nothing included unasked (BR-GOV-17)', async () => {
    const { status, body, headers: answered } = await ask()
    expect(status).toBe(200)
    expect(String(answered['content-type'])).toContain('application/vnd.api+json')
    expect(z.parse(shapes.getCtrlHubPermit.answer, body)).toEqual(body)
    expect(Object.keys(body)).toEqual(['data', 'jsonapi'])
    expect(body.data).toMatchObject({
      id: permitId,
      type: 'permits',
      attributes: { risk: { remaining: { percent: 100 }, status: 'low' } },
      meta: {
        source_permit: { reference, status: 'submitted', work_status: 'planned' },
        governance: { complete: false },
      },
      relationships: {
        operation: { data: { type: 'operations' } },
        responsible_people: { data: [{ type: 'people' }] },
      },
    })
  })

  it('brings each part that is asked for once (BR-GOV-02, 10, 11)', async () => {
    const { body } = await ask({ include: `${include},operation` })
    const names = ['operations', 'work-orders', 'street-manager-permits', 'people']
    expect(body.included?.map(({ type }) => type)).toEqual(names)
    const operation = body.included?.[0]
    expect(operation?.attributes).toMatchObject({ requirements: { forms: [{ required: true }, {}, {}, {}] } })
    expect(operation?.['meta']).toMatchObject({ counts: { streets: 1, properties: 0 } })
  })

  it.each([
    [400, { include: 'weather' }, {}],
    [400, {}, { permitId: 'not-a-uuid' }],
    [400, {}, { orgId: '9310' }],
    [404, {}, { permitId: crypto.randomUUID() }],
    [401, {}, { orgId: crypto.randomUUID() }],
  ])('%i for %o %o, in the shape of JSON:API (BR-GOV-16)', async (status, query, change) => {
    const answer = await ask(query, change)
    expect(answer.status).toBe(status)
    expect(answer.body).toMatchObject({ errors: [{ status: String(status), title: expect.any(String) }] })
  })

  it('is told to nobody without the token, nor by one that was ended (BR-GOV-16)', async () => {
    const params = { orgId, permitId }
    const bads: readonly Record<string, string>[] = [{}, { 'x-session-token': 'guess' }]
    for (const bad of bads) {
      expect((await world.stranger.call(hub.getCtrlHubPermit, { params, headers: bad })).status).toBe(401)
    }
    const contractor = world.as('contractor@groundworks.example')
    const { session_token } = await contractor.must(endpoints.createSessionToken, { body: {} })
    const theirs = { 'x-session-token': session_token }
    expect((await world.stranger.call(hub.getCtrlHubPermit, { params, headers: theirs })).status).toBe(200)
    await contractor.must(endpoints.revokeSessionToken)
    expect((await world.stranger.call(hub.getCtrlHubPermit, { params, headers: theirs })).status).toBe(401)
    expect(await contractor.refusal(endpoints.revokeSessionToken)).toMatchObject({ status: 404 })
    expect(
      await world.as('officer@marlshire.example').refusal(endpoints.createSessionToken, { body: {} }),
    ).toMatchObject({
      status: 401,
    })
  })
})

it('a token is in no attempt that is kept to be answered again', async () => {
  const input = { body: {}, headers: { 'idempotency-key': crypto.randomUUID() } }
  const { session_token } = await world.as('contractor@groundworks.example').must(endpoints.createSessionToken, input)
  const kept = await world.db.selectFrom('idempotency').selectAll().execute()
  expect(JSON.stringify(kept)).not.toContain(session_token)
})

it('the list pages and counts risks (BR-GOV-13)', async () => {
  const query = { limit: 1, include: 'operation' }
  const { body } = await world.stranger.call(hub.listCtrlHubPermits, { params: { orgId }, query, headers })
  expect(z.parse(shapes.listCtrlHubPermits.answer, body)).toEqual(body)
  expect(body.meta.pagination).toEqual({
    counts: { pages: 2, resources: 2 },
    current_page: 1,
    offsets: { next: 1, previous: null },
    requested: { limit: 1, offset: 0 },
  })
  expect(body.meta.stats.risk.total).toEqual({ none: 1, low: 1, medium: 0, high: 0 })
  const last = await world.stranger.call(hub.listCtrlHubPermits, { params: { orgId }, query: { offset: 1 }, headers })
  expect(last.body.meta.pagination.offsets).toEqual({ next: null, previous: 0 })
  const bad = { params: { orgId }, query: { limit: 1000 }, headers }
  expect((await world.stranger.call(hub.listCtrlHubPermits, bad)).status).toBe(400)
})

it('the connection tells that a token is out, never which', async () => {
  const { body } = await world.as(planner).call(endpoints.getGovernanceConnection, { query: {} })
  expect(body).toMatchObject({ state: 'embedded', org_id: orgId, has_tokens: true, token: { made_by: planner } })
  expect(JSON.stringify(body)).not.toContain(headers['x-session-token'])
})
