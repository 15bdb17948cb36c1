import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorkstream, getWorkstream, updateWorkstream } from '../../../domain/contract/workstreams.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const water = { organisationReference: '9310' }
const contacts = {
  contact_name: 'Sam Obi',
  contact_number: '01632 960010',
  contact_email: 'mains@water.example',
  emergency_contact_name: 'Control room',
  emergency_contact_number: '01632 960011',
}

describe('adding a workstream (BR-ROLE-14)', () => {
  test.each(['planner@water.example', 'admin@water.example'])('%s adds one, and it is read back', async (who) => {
    const prefix = who.startsWith('planner') ? '501' : '502'
    const body = { prefix, name: 'Mains renewal', description: 'Long trenches', ...contacts }
    expect(await world.as(who).must(createWorkstream, { params: water, body })).toEqual({ prefix })
    const params = { ...water, workstreamPrefix: prefix }
    expect(await world.as('officer@marlshire.example').must(getWorkstream, { params })).toEqual({
      organisation_reference: '9310',
      status: 'active',
      status_string: 'Active',
      prefix,
      name: 'Mains renewal',
      description: 'Long trenches',
      ...contacts,
    })
  })

  test('a prefix that is taken is a conflict', async () => {
    const body = { prefix: '001', name: 'Again' }
    const refused = await world.as('admin@water.example').refusal(createWorkstream, { params: water, body })
    expect(refused).toMatchObject({ status: 409, fields: ['prefix'] })
  })

  test.each(['000', '12', 'abc', '１２３'])('BR-ROLE-10: %s is no prefix', async (prefix) => {
    const body = { prefix, name: 'None' }
    const refused = await world.as('admin@water.example').refusal(createWorkstream, { params: water, body })
    expect(refused).toMatchObject({ status: 400, fields: ['prefix'] })
  })

  test('a contact email has to be one', async () => {
    const body = { prefix: '503', name: 'Mail', contact_email: 'nobody' }
    const refused = await world.as('admin@water.example').refusal(createWorkstream, { params: water, body })
    expect(refused).toMatchObject({ status: 400, fields: ['contact_email'] })
  })

  test("BR-ROLE-64: not for another's organisation, nor by an officer or a contractor", async () => {
    const body = { prefix: '504', name: 'Not mine' }
    for (const who of ['planner@broadband.example', 'officer@marlshire.example', 'contractor@groundworks.example']) {
      const refused = await world.as(who).refusal(createWorkstream, { params: water, body })
      expect(refused, who).toMatchObject({ status: 401, message: 'Access restricted' })
    }
    const nowhere = { organisationReference: '1234' }
    expect((await world.as('admin@water.example').refusal(createWorkstream, { params: nowhere, body })).status).toBe(
      404,
    )
  })
})

describe('changing a workstream (BR-ROLE-14)', () => {
  const change = (who: string, workstreamPrefix: string, body: { name: string }) =>
    world.as(who).call(updateWorkstream, { params: { ...water, workstreamPrefix }, body })

  test('name, description and contacts are replaced', async () => {
    expect((await change('admin@water.example', '002', { name: 'Leaks' })).status).toBe(204)
    const params = { ...water, workstreamPrefix: '002' }
    const read = await world.as('admin@water.example').must(getWorkstream, { params })
    expect(read).toMatchObject({ name: 'Leaks', description: null })
  })

  test('BR-ROLE-10: the holding place 000 stays as it is', async () => {
    expect((await change('admin@water.example', '000', { name: 'Mine' })).status).toBe(409)
  })

  test('one that is not there is 404', async () => {
    expect((await change('admin@water.example', '999', { name: 'Nothing' })).status).toBe(404)
  })

  test('both leave an event of the organisation, outside works', async () => {
    await change('admin@water.example', '002', { name: 'Leaks and bursts' })
    const events = await world.db
      .selectFrom('work_event')
      .select(['event', 'work_reference', 'promoter_swa_code', 'object_reference'])
      .where('event', '=', 'workstream_updated')
      .orderBy('update_id', 'desc')
      .execute()
    expect(events[0]).toEqual({
      event: 'workstream_updated',
      work_reference: null,
      promoter_swa_code: '9310',
      object_reference: '002',
    })
  })
})
