/** Another Ctrl Hub: a second server of ours that plays it, and ones that are down, slow, wrong or elsewhere. */
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import * as endpoints from '../../domain/contract/governance.ts'
import { createWork } from '../../domain/contract/works.ts'
import { application } from '../testing/application.ts'
import { startWorld, type World } from '../testing/world.ts'

const planner = 'planner@water.example'
const org = '5b0f6c1e-8f0a-4c57-9a53-2d8d3f5d7a10'
const secret = 'the-token-of-this-test'

/** A world that reads the Ctrl Hub of this address. */
const worldOver = (url: string, token = secret, id = org) =>
  startWorld({ CTRL_HUB_URL: url, CTRL_HUB_TOKEN: token, CTRL_HUB_ORGS: `9310=${id}` })

const list = (world: World) => world.as(planner).must(endpoints.listGovernance, { query: {} })

describe('a second server of ours', () => {
  let real: World
  let world: World
  let id: string
  let reference: string
  beforeAll(async () => {
    real = await startWorld()
    const made = await real.as(planner).must(createWork, { body: application() })
    reference = made.permit_reference_number
    const body = { permit_reference_number: reference, usrn: 99000001 }
    id = (await real.as(planner).must(endpoints.linkGovernance, { body })).governance_permit_id
    const people = [{ name: 'Ruth Castle', phone: '01632 960101' }]
    const params = { governancePermitId: id }
    await real.as(planner).must(endpoints.setResponsiblePeople, { params, body: { people } })
    const token = await real.as(planner).must(endpoints.createSessionToken, { body: {} })
    const url = await real.app.listen({ port: 0, host: '127.0.0.1' })
    world = await worldOver(url, token.session_token, token.org_id)
  })
  afterAll(async () => {
    await world.stop()
    await real.stop()
  })

  it('is read by the same declarations', async () => {
    const params = { governancePermitId: id }
    const own = await real.as(planner).must(endpoints.getGovernance, { params, query: {} })
    const read = await world.as(planner).must(endpoints.getGovernance, { params, query: {} })
    expect(read.governance).toMatchObject({
      governance_permit_id: id,
      risk: own.governance?.risk,
      source_permit: own.governance?.source_permit,
      responsible_people: own.governance?.responsible_people,
      work_order: own.governance?.work_order,
      operation: { name: own.governance?.operation?.name, forms: [{ name: null, is_submitted: null }, {}, {}, {}] },
    })
    // this server has another county: the permit is not in it
    expect(read).toMatchObject({ street_manager: null, missing: [{ part: 'street_manager', reason: 'not_found' }] })
    const { rows, risk_counts } = await list(world)
    expect(rows).toHaveLength(1)
    expect(risk_counts).toMatchObject({ low: 1 })
    const by = { params: { permitReference: reference }, query: {} }
    expect((await world.as(planner).must(endpoints.getGovernanceOfPermit, by)).governance?.governance_permit_id).toBe(
      id,
    )
    const gone = { governancePermitId: crypto.randomUUID() }
    expect(await world.as(planner).refusal(endpoints.getGovernance, { params: gone })).toMatchObject({ status: 404 })
  })

  it('is not written to, and its token is told to nobody', async () => {
    const body = { permit_reference_number: reference }
    expect(await world.as(planner).refusal(endpoints.linkGovernance, { body })).toMatchObject({ status: 409 })
    expect(await world.as(planner).refusal(endpoints.createSessionToken, { body: {} })).toMatchObject({ status: 409 })
    const { body: told } = await world.as(planner).call(endpoints.getGovernanceConnection, { query: {} })
    expect(told).toMatchObject({ state: 'connected', token: null, has_tokens: false })
    expect(JSON.stringify(told)).not.toContain(world.house.config.ctrlHub?.token)
  })

  it('is not there for an organisation that it was not set up for', async () => {
    const other = world.as('planner@broadband.example')
    expect(await other.must(endpoints.listGovernance, { query: {} })).toMatchObject({
      missing: [{ reason: 'not_configured' }],
    })
    expect(await other.must(endpoints.getGovernanceConnection, { query: {} })).toMatchObject({
      state: 'not_configured',
    })
  })
})

describe('one that does not answer as it should', () => {
  let fake: Server | undefined
  let world: World | undefined
  afterEach(async () => {
    await world?.stop()
    fake?.closeAllConnections()
    fake?.close()
  })

  const start = async (answer: RequestListener) => {
    fake = createServer(answer)
    await new Promise<void>((ready) => fake?.listen(0, '127.0.0.1', ready))
    return `http://127.0.0.1:${(fake.address() as AddressInfo).port}`
  }

  const elsewhere: string[] = []
  const fakes: [string, string, RequestListener][] = [
    ['has failed', 'down', (_, reply) => reply.writeHead(500).end('oops')],
    ['hangs up', 'down', (request) => request.socket.destroy()],
    ['does not know the token', 'refused', (_, reply) => reply.writeHead(401).end('{}')],
    ['does not know the organisation', 'not_found', (_, reply) => reply.writeHead(404).end('{}')],
    ['answers no JSON', 'odd_answer', (_, reply) => reply.end('<html>')],
    ['answers in another shape', 'odd_answer', (_, reply) => reply.end('{"data":[{"id":"7"}]}')],
    [
      'points elsewhere',
      'odd_answer',
      (request, reply) => {
        elsewhere.push(request.url ?? '')
        reply.writeHead(302, { location: '/elsewhere' }).end()
      },
    ],
    ['says nothing', 'slow', () => {}],
  ]

  it.each(fakes)('%s: the Street Manager half stays, and %s is said', async (_, reason, answer) => {
    world = await worldOver(await start(answer))
    const made = await world.as(planner).must(createWork, { body: application() })
    const by = { params: { permitReference: made.permit_reference_number }, query: {} }
    const entry = await world.as(planner).must(endpoints.getGovernanceOfPermit, by)
    expect(entry).toMatchObject({
      governance: null,
      street_manager: { permit_reference_number: made.permit_reference_number },
      missing: [{ part: 'governance', reason }],
    })
    expect(JSON.stringify(entry)).not.toContain(secret)
    if (reason !== 'slow') expect(await list(world)).toMatchObject({ rows: [], missing: [{ reason }] })
    expect(elsewhere.some((url) => url.includes('elsewhere'))).toBe(false)
  })

  it('that is not there at all is down', async () => {
    world = await worldOver('http://127.0.0.1:9')
    expect(await list(world)).toMatchObject({ rows: [], missing: [{ reason: 'down' }] })
    const file = await world.as(planner).refusal(endpoints.getGovernanceCsv, { query: {} })
    expect(file).toMatchObject({ status: 404, message: expect.stringContaining('Ctrl Hub') })
  })
})
