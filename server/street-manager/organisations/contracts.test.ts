import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createContracts, getContract, listContracts, removeContract } from '../../../domain/contract/contracts.ts'
import { getWorkstreamAccess } from '../../../domain/contract/workstream-access.ts'
import { listWorkstreams } from '../../../domain/contract/workstreams.ts'
import { insertAccount } from '../../testing/extra-accounts.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
  await insertAccount(world.db, { email: boss, roles: ['Admin', 'UI'], swa_code: '8010' })
})
afterAll(() => world.stop())

const admin = 'admin@water.example'
const boss = 'boss@groundworks.example'
const contractor = 'contractor@groundworks.example'
const groundworks = { organisationReference: '8010' }

const add = (who: string, ...contractor_organisation_references: string[]) =>
  world.as(who).call(createContracts, { body: { contractor_organisation_references } })
const refused = (who: string, ...contractor_organisation_references: string[]) =>
  world.as(who).refusal(createContracts, { body: { contractor_organisation_references } })

describe('contracts between promoters and contractors (BR-ROLE-20)', () => {
  test('both sides see theirs, with the people who work under them', async () => {
    const { rows } = await world.as(admin).must(listContracts)
    expect(rows).toMatchObject([
      { organisation_reference: '8010', name: 'Groundworks Ltd', people: 1, people_with_access: 1 },
    ])
    const theirs = await world.as(boss).must(listContracts)
    expect(theirs.rows.map(({ name }) => name)).toEqual(['Marl Broadband', 'Marl Water'])
    const named = await world.as(boss).must(listContracts, { query: { query: '931', organisation_status: ['active'] } })
    expect(named.rows.map(({ name }) => name)).toEqual(['Marl Water'])
    const none = await world.as(boss).must(listContracts, { query: { organisation_status: ['suspended'] } })
    expect(none.pagination).toEqual({ total_rows: 0, has_next_page: false })
    const one = await world.as(boss).must(getContract, { params: { organisationReference: '9310' } })
    expect(one.people_seen[0]?.workstreams).toHaveLength(5)
    expect((await world.as(admin).refusal(getContract, { params: { organisationReference: '7720' } })).status).toBe(404)
  })

  test('are their administrator’s to end and to begin, and no contractor’s (BR-ROLE-S23)', async () => {
    for (const who of ['planner@water.example', contractor, 'officer@marlshire.example', boss]) {
      expect((await add(who, '8010')).status, who).toBe(401)
      expect((await world.as(who).refusal(removeContract, { params: groundworks })).status, who).toBe(401)
    }
    expect((await world.as('planner@water.example').refusal(listContracts)).status).toBe(401)
    expect((await world.as('planner@water.example').refusal(getContract, { params: groundworks })).status).toBe(401)
  })

  test('are with active contractors, once each', async () => {
    const field = 'contractor_organisation_references.0'
    expect(await refused(admin, '7710')).toMatchObject({ status: 400, fields: [field] })
    expect(await refused(admin, '1234')).toMatchObject({ status: 400, fields: [field] })
    expect(await refused(admin, '8010')).toMatchObject({ status: 409, fields: [field] })
    const setStatus = (organisation_status: 'active' | 'suspended') =>
      world.db.updateTable('organisation').set({ organisation_status }).where('swa_code', '=', '8010').execute()
    await setStatus('suspended')
    expect(await refused('admin@marlshire.example', '8010')).toMatchObject({ status: 400, fields: [field] })
    expect((await world.as(admin).must(listContracts)).rows[0]).toMatchObject({
      organisation_status_string: 'Suspended',
    })
    await setStatus('active')
  })

  test('end at once, with the access under them, and begin anew without any (BR-ROLE-23)', async () => {
    const own = { params: { organisationReference: '9310' } }
    await world.as(contractor).must(listWorkstreams, own)
    expect((await world.as(admin).call(removeContract, { params: groundworks })).status).toBe(204)
    expect((await world.as(contractor).refusal(listWorkstreams, own)).status).toBe(401)
    await world.as(contractor).must(listWorkstreams, { params: { organisationReference: '7710' } })
    expect((await world.as(admin).refusal(removeContract, { params: groundworks })).status).toBe(404)
    expect((await add(admin, '8010')).status).toBe(204)
    const { workstreams } = await world.as(admin).must(getWorkstreamAccess, { params: { email: contractor } })
    expect(workstreams).toEqual([])
    const events = await world.db
      .selectFrom('work_event')
      .select(['event', 'object_reference', 'details', 'visible_to'])
      .where('event', 'in', ['organisation_contract_removed', 'organisation_contract_added'])
      .orderBy('update_id')
      .execute()
    expect(events).toEqual([
      {
        event: 'organisation_contract_removed',
        object_reference: '8010',
        details: 'Contractor Groundworks Ltd (8010) removed, with the access of 1 of its people',
        visible_to: '9310',
      },
      {
        event: 'organisation_contract_added',
        object_reference: '8010',
        details: 'Contractor Groundworks Ltd (8010) added',
        visible_to: '9310',
      },
    ])
  })
})
