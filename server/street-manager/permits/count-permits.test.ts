import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { QueryOf } from '../../../domain/contract/endpoint.ts'
import { permitStatuses } from '../../../domain/contract/enums/permits.ts'
import { countPermits, listPermits } from '../../../domain/contract/permits.ts'
import { insertListedPermit } from '../../testing/listed-permit.ts'
import { insertWorksToList } from '../../testing/own-rows.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
  await insertWorksToList(world)
  await insertListedPermit(world.db, 'MW001-A-02', { sequence: 2, is_active: false, permit_status: 'refused' })
})
afterAll(() => world.stop())

async function counted(by: string, query: QueryOf<typeof countPermits> = {}) {
  const { total, by_status } = await world.as(by).must(countPermits, { query })
  expect(by_status.map(({ status }) => status)).toEqual(permitStatuses)
  const some = by_status.filter((one) => one.total > 0).map((one) => `${one.status_string} ${one.total}`)
  return { total, some }
}

describe('totals of permits by status', () => {
  test('BR-REP-05: of what is in an authority’s area', async () => {
    expect(await counted('officer@marlshire.example')).toEqual({ total: 4, some: ['Submitted 3', 'Refused 1'] })
  })

  test('BR-ROLE-13: of a promoter, without workstreams that the person may not see', async () => {
    expect(await counted('planner@water.example')).toEqual({ total: 3, some: ['Submitted 2', 'Refused 1'] })
  })

  test('BR-ROLE-24: a contractor names the promoter', async () => {
    const contractor = world.as('contractor@groundworks.example')
    expect(await contractor.refusal(countPermits)).toMatchObject({ status: 400, fields: ['swa_code'] })
    const asked = await counted('contractor@groundworks.example', { swa_code: '7710' })
    expect(asked).toEqual({ total: 1, some: ['Submitted 1'] })
  })

  test.each<QueryOf<typeof countPermits>>([
    { active_permit_only: true },
    { street_descriptor: 'busy' },
    { status: ['refused'] },
    { status: [] },
  ])('BR-REP-18: %j narrows the totals as it narrows the list', async (query) => {
    const { pagination } = await world.as('officer@marlshire.example').must(listPermits, { query })
    expect((await counted('officer@marlshire.example', query)).total).toBe(pagination.total_rows)
  })

  test('BR-REP-18: what is wrong with a filter is refused by name', async () => {
    const query = { start_date: '2026-12-02', end_date: '2026-12-01', usrn: 'Busy' }
    const refused = await world.as('officer@marlshire.example').refusal(countPermits, { query })
    expect(refused).toMatchObject({ status: 400, fields: ['end_date'] })
  })

  test('BR-ROLE-44: nobody else', async () => {
    expect((await world.stranger.refusal(countPermits)).status).toBe(401)
    expect((await world.as('admin@marlshire.example').refusal(countPermits)).status).toBe(401)
  })
})
