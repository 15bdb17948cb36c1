import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getUser, updateUser } from '../../../domain/contract/users.ts'
import { readRefusal } from '../../testing/client.ts'
import { startWorld, type World } from '../../testing/world.ts'

const contractor = 'contractor@groundworks.example'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const user = (who: string, email: string, swaCode?: string) =>
  world.as(who).call(getUser, { params: { email }, query: swaCode ? { swaCode } : {} })

describe('GET /users/{email}', () => {
  it('tells name, roles and access to workstreams (BR-ROLE-01, 11)', async () => {
    const { body } = await user('officer@marlshire.example', 'planner@water.example')
    expect(body).toMatchObject({
      first_name: 'Tom',
      last_name: 'Ashdown',
      roles: ['Planner', 'UI'],
      roles_string: ['Planner', 'Screen user'],
      organisation_reference: '9310',
      organisation_name: 'Marl Water',
      organisation_status_string: 'Active',
      contracts: [],
    })
    expect(body.workstreams?.map((row) => [row.workstream_prefix, row.access_level_string])).toEqual([
      ['000', 'Read and write'],
      ['001', 'Read and write'],
      ['002', 'Read and write'],
      ['003', 'Read only'],
    ])
  })

  it('asks a contractor whom it acts for, and shows its access there (BR-ROLE-20, 24)', async () => {
    expect(readRefusal(await user(contractor, contractor))).toMatchObject({ status: 400, fields: ['swaCode'] })
    expect(readRefusal(await user(contractor, contractor, '7220'))).toMatchObject({ status: 401 })
    const { body } = await user(contractor, contractor, '7710')
    expect(body.contracts?.map((row) => row.organisation_reference)).toEqual(['7710', '9310'])
    const { body: seen } = await user('planner@broadband.example', contractor)
    expect(seen.workstreams).toEqual(body.workstreams)
    expect(body.workstreams?.length).toBeGreaterThan(0)
  })

  it('takes no code but their own from others (BR-ROLE-25)', async () => {
    expect((await user('planner@water.example', contractor, '9310')).status).toBe(200)
    expect((await user('planner@water.example', contractor, '7710')).status).toBe(401)
  })

  it('compares emails as they are written (BR-GEN-90)', async () => {
    expect((await user('admin@water.example', 'Planner@water.example')).status).toBe(404)
    expect((await user('admin@water.example', 'nobody@water.example')).status).toBe(404)
  })

  it('never tells a password', async () => {
    const { body } = await user('planner@water.example', 'planner@water.example')
    expect(JSON.stringify(body)).not.toMatch(/scrypt|password/)
  })
})

describe('PUT /users/{email}', () => {
  const params = { email: 'planner@hs2.example' }

  it('changes the own name, and the log of the organisation says from what to what (BR-ROLE-65)', async () => {
    const before = (await user(params.email, params.email)).body
    await world.as(params.email).must(updateUser, { params, body: { first_name: 'Ada', last_name: 'Marsh' } })
    expect((await user(params.email, params.email)).body).toMatchObject({ first_name: 'Ada', last_name: 'Marsh' })
    const event = await world.db
      .selectFrom('work_event')
      .select(['details', 'visible_to'])
      .where('event', '=', 'user_name_updated')
      .executeTakeFirstOrThrow()
    const was = `${before.first_name} ${before.last_name} (${params.email})`
    expect(event).toEqual({ details: `Name changed from ${was} to Ada Marsh`, visible_to: '7374' })
  })

  it('nobody else’s', async () => {
    const refused = await world
      .as('admin@water.example')
      .refusal(updateUser, { params: { email: 'planner@water.example' }, body: { first_name: 'A', last_name: 'B' } })
    expect(refused.status).toBe(401)
  })
})
