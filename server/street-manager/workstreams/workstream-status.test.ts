import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWork } from '../../../domain/contract/works.ts'
import { getWorkstream, getWorkstreamUse, setWorkstreamStatus } from '../../../domain/contract/workstreams.ts'
import { application } from '../../testing/application.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const admin = 'admin@water.example'
const planner = 'planner@water.example'

const set = (who: string, workstreamPrefix: string, status: 'active' | 'deactivated') =>
  world.as(who).call(setWorkstreamStatus, { params: { workstreamPrefix }, body: { status } })

test('BR-ROLE-14: a closed workstream takes no new works until it is opened again; those that it has go on', async () => {
  await world.as(planner).must(createWork, { body: application() })
  expect((await set(admin, '001', 'deactivated')).status).toBe(204)
  const params = { organisationReference: '9310', workstreamPrefix: '001' }
  expect(await world.as(admin).must(getWorkstream, { params })).toMatchObject({ status_string: 'Deactivated' })
  expect(await world.as(planner).refusal(createWork, { body: application() })).toMatchObject({
    status: 400,
    fields: ['workstream_prefix'],
  })
  expect(await world.as(admin).must(getWorkstreamUse, { params: { workstreamPrefix: '001' } })).toEqual({
    works: 1,
    open_works: 1,
    permits_to_answer: 0,
    people_reading: 0,
    people_writing: 3,
  })
  expect((await set(admin, '001', 'deactivated')).status, 'twice').toBe(409)
  expect((await set(admin, '001', 'active')).status).toBe(204)
  await world.as(planner).must(createWork, { body: application() })
  const event = await world.db
    .selectFrom('work_event')
    .select(['details', 'visible_to'])
    .where('event', '=', 'workstream_updated')
    .orderBy('update_id', 'desc')
    .executeTakeFirstOrThrow()
  expect(event).toEqual({
    details: 'Workstream 001, Network repair: status from deactivated to active',
    visible_to: '9310',
  })
})

test('BR-ROLE-10: the holding place 000 stays open', async () => {
  expect((await set(admin, '000', 'deactivated')).status).toBe(409)
})

test('BR-ROLE-S23: administrators close their own workstreams; planners see how one is used', async () => {
  for (const who of [planner, 'contractor@groundworks.example', 'officer@marlshire.example']) {
    expect((await set(who, '001', 'deactivated')).status, who).toBe(401)
  }
  const use = (who: string, workstreamPrefix: string) =>
    world.as(who).call(getWorkstreamUse, { params: { workstreamPrefix } })
  expect((await use(planner, '003')).body).toMatchObject({ works: 0, people_reading: 1, people_writing: 2 })
  expect((await use('contractor@groundworks.example', '001')).status).toBe(401)
  expect((await use(admin, '999')).status).toBe(404)
  expect((await set(admin, '999', 'active')).status).toBe(404)
})
