import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as access from '../../../domain/contract/workstream-access.ts'
import { createContracts } from '../../../domain/contract/contracts.ts'
import { listWorkstreams } from '../../../domain/contract/workstreams.ts'
import { createWork, getWork } from '../../../domain/contract/works.ts'
import { insertAccount } from '../../testing/extra-accounts.ts'
import { application } from '../../testing/application.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const admin = 'admin@water.example'
const planner = 'planner@water.example'
const contractor = 'contractor@groundworks.example'
type Level = 'full_write' | 'read_only'

const levels = (given: Readonly<Record<string, Level>>) =>
  Object.entries(given).map(([workstream_prefix, access_level]) => ({ workstream_prefix, access_level }))

/** What the planner of the sandbox has to begin with. */
const plannersOwn: Readonly<Record<string, Level>> = {
  '000': 'full_write',
  '001': 'full_write',
  '002': 'full_write',
  '003': 'read_only',
}
const full = {
  '000': 'full_write',
  '001': 'full_write',
  '002': 'full_write',
  '003': 'full_write',
  '004': 'full_write',
} as const

const change = (email: string, from: Readonly<Record<string, Level>>, to: Readonly<Record<string, Level>>) => ({
  users: [{ email, user_workstream_access: levels(to), user_workstream_access_before: levels(from) }],
})

describe('who works on which workstream (BR-ROLE-11, 20)', () => {
  test('an administrator sees its own people first, then those of its contractors, with their access', async () => {
    const { rows, pagination } = await world.as(admin).must(access.listWorkstreamAccess)
    expect(rows.map(({ email }) => email)).toEqual(['planner@water.example', 'api-planner@water.example', contractor])
    expect(pagination).toEqual({ total_rows: 3, has_next_page: false })
    expect(rows[0]?.workstreams.map((one) => `${one.workstream_prefix} ${one.access_level_string}`)).toEqual([
      '000 Read and write',
      '001 Read and write',
      '002 Read and write',
      '003 Read only',
    ])
    const own = await world.as(admin).must(access.listWorkstreamAccess, { query: { organisation_reference: '8010' } })
    expect(own.rows.map(({ email }) => email)).toEqual([contractor])
    const found = await world.as(admin).must(access.listWorkstreamAccess, { query: { query: 'ASHDOWN', offset: 0 } })
    expect(found.rows.map(({ email }) => email)).toEqual([planner])
    expect((await world.as(admin).must(access.getWorkstreamAccess, { params: { email: planner } })).email).toBe(planner)
  })

  test('others do not: 401 for other roles and for a contractor’s administrator, 404 for nobody', async () => {
    await insertAccount(world.db, { email: 'boss@groundworks.example', roles: ['Admin', 'UI'], swa_code: '8010' })
    for (const who of [planner, contractor, 'officer@marlshire.example', 'boss@groundworks.example']) {
      expect((await world.as(who).refusal(access.listWorkstreamAccess)).status, who).toBe(401)
      const params = { email: planner }
      expect((await world.as(who).refusal(access.getWorkstreamAccess, { params })).status, who).toBe(401)
      const body = change(planner, plannersOwn, {})
      expect((await world.as(who).refusal(access.previewWorkstreamAccess, { body })).status, who).toBe(401)
      expect((await world.as(who).refusal(access.updateWorkstreamAccess, { body })).status, who).toBe(401)
    }
    const one = (email: string) => world.as(admin).refusal(access.getWorkstreamAccess, { params: { email } })
    expect((await one('nobody@water.example')).status).toBe(404)
    // an administrator and an officer are never asked for access, and others' people are others'
    for (const email of [admin, 'officer@marlshire.example', 'planner@broadband.example']) {
      expect((await one(email)).status, email).toBe(401)
    }
  })
})

describe('a change of access (BR-ROLE-11, 12, 13)', () => {
  test('is told beforehand: who gains, who loses, how many works, and where nobody could write', async () => {
    await world.as(planner).must(createWork, { body: application({ workstream_prefix: '001' }) })
    const to = { '000': 'full_write', '002': 'read_only', '003': 'full_write' } as const
    const body = {
      users: [
        ...change(planner, plannersOwn, to).users,
        ...change('api-planner@water.example', full, { ...full, '001': 'read_only' }).users,
        ...change(contractor, full, { '002': 'full_write' }).users,
      ],
    }
    const told = await world.as(admin).must(access.previewWorkstreamAccess, { body })
    const tom = told.rows.find(({ email }) => email === planner)
    expect(tom?.gains.map((one) => one.workstream_prefix)).toEqual(['003'])
    expect(tom?.loses).toMatchObject([
      { workstream_prefix: '001', access_level: null, access_level_string: 'No access', works: 1, open_works: 1 },
      { workstream_prefix: '002', access_level_before: 'full_write', access_level: 'read_only', works: 0 },
    ])
    expect(told.left_without_writer).toEqual([{ workstream_prefix: '001', workstream_name: 'Network repair' }])
    const before = await world.as(admin).must(access.getWorkstreamAccess, { params: { email: planner } })
    expect(before.workstreams, 'nothing has changed').toHaveLength(4)
  })

  test('takes effect at once for who is signed in, and the log says old and new', async () => {
    const { work_reference_number: workReferenceNumber } = await world
      .as(planner)
      .must(createWork, { body: application({ workstream_prefix: '002' }) })
    const params = { workReferenceNumber }
    await world.as(planner).must(getWork, { params })
    const { '002': _lost, ...left } = plannersOwn
    const body = change(planner, plannersOwn, { ...left, '003': 'full_write' })
    await world.as(admin).must(access.updateWorkstreamAccess, { body })
    expect((await world.as(planner).refusal(getWork, { params })).status).toBe(401)
    const event = await world.db
      .selectFrom('work_event')
      .select(['event', 'object_type', 'object_reference', 'details', 'visible_to', 'promoter_swa_code'])
      .orderBy('update_id', 'desc')
      .executeTakeFirstOrThrow()
    expect(event).toEqual({
      event: 'workstream_access_updated',
      object_type: 'user',
      object_reference: planner,
      details: `Access of Tom Ashdown (${planner}): 002 New connections from read and write to no access; 003 Leakage from read only to read and write`,
      visible_to: '9310',
      promoter_swa_code: '9310',
    })
    // the same thought again is out of date
    expect(await world.as(admin).refusal(access.updateWorkstreamAccess, { body })).toMatchObject({
      status: 409,
      fields: ['users.0.user_workstream_access_before'],
      problems: [{ rule: 'BR-ROLE-11' }],
    })
    expect((await world.as(admin).refusal(access.previewWorkstreamAccess, { body })).status).toBe(409)
    const back = change(planner, { ...left, '003': 'full_write' }, plannersOwn)
    await world.as(admin).must(access.updateWorkstreamAccess, { body: back })
    await world.as(planner).must(getWork, { params })
  })

  test('names only own and contracted people who work by workstream, and own workstreams', async () => {
    const bad = (email: string, to: { workstream_prefix: string; access_level: Level }[]) =>
      world.as(admin).refusal(access.updateWorkstreamAccess, {
        body: { users: [{ email, user_workstream_access: to, user_workstream_access_before: [] }] },
      })
    for (const email of [admin, 'planner@broadband.example', 'officer@marlshire.example', 'nobody@water.example']) {
      expect(await bad(email, []), email).toMatchObject({ status: 400, fields: ['users.0.email'] })
    }
    const twice = [
      { workstream_prefix: '999', access_level: 'read_only' as const },
      { workstream_prefix: '001', access_level: 'read_only' as const },
      { workstream_prefix: '001', access_level: 'full_write' as const },
    ]
    expect((await bad(planner, twice)).fields).toEqual([
      'users.0.user_workstream_access.0.workstream_prefix',
      'users.0.user_workstream_access.2.workstream_prefix',
    ])
    const { users } = change(planner, plannersOwn, plannersOwn)
    const body = { users: [...users, ...users] }
    expect((await world.as(admin).refusal(access.updateWorkstreamAccess, { body })).fields).toEqual(['users.1.email'])
  })

  test('an authority decides so on its own planners and contractors', async () => {
    await world.as('admin@marlshire.example').must(createContracts, {
      body: { contractor_organisation_references: ['8010'] },
    })
    const people = await world.as('admin@marlshire.example').must(access.listWorkstreamAccess)
    expect(people.rows.map(({ email }) => email)).toEqual(['planner@marlshire.example', contractor])
    await world
      .as('admin@marlshire.example')
      .must(access.updateWorkstreamAccess, { body: change(contractor, {}, { '001': 'read_only' }) })
    const params = { organisationReference: '5510' }
    await world.as(contractor).must(listWorkstreams, { params })
    // access elsewhere stays as it was
    const elsewhere = await world.as(admin).must(access.getWorkstreamAccess, { params: { email: contractor } })
    expect(elsewhere.workstreams).toHaveLength(5)
  })
})
