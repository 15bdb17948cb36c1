import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as endpoints from '../../../domain/contract/worklist.ts'
import { insertListedPermit } from '../../testing/listed-permit.ts'
import { peopleOf } from '../../testing/people.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: ReturnType<typeof peopleOf>
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())
beforeEach(async () => {
  for (const table of ['overrun_dismissal', 'permit', 'work_event', 'work'] as const) {
    await world.db.deleteFrom(table).execute()
  }
  world.clock.set('2026-06-17T10:00:00Z')
})

type Changes = Parameters<typeof insertListedPermit>[2]
let made = 0
const permit = (changes: Changes) => {
  made += 1
  return insertListedPermit(world.db, `MW001${String(made).padStart(8, '0')}-01`, changes)
}

/** Works that began on Monday 1 June 2026. */
const inProgress = {
  permit_status: 'granted',
  work_status: 'in_progress',
  proposed_start_on: '2026-06-01',
  actual_start_at: '2026-06-01T07:00:00Z',
} as const

const references = (rows: readonly { permit_reference_number: string }[]) =>
  rows.map((row) => row.permit_reference_number)

describe('permits about to deem (BR-WL-01)', () => {
  const list = () => people.officer.must(endpoints.listPermitsAboutToDeem)

  test('BR-WL-11: those due today and still undecided, also after the hour has passed', async () => {
    const due = await permit({
      deadline_on: '2026-06-17',
      proposed_start_on: '2026-06-22',
      proposed_end_on: '2026-06-23',
    })
    await permit({ deadline_on: '2026-06-18' })
    await permit({ deadline_on: '2026-06-16' })
    await permit({ deadline_on: '2026-06-17', permit_status: 'granted' })
    const looked = await permit({ deadline_on: '2026-06-17', permit_status: 'under_assessment' })
    expect(references(await list())).toEqual([due, looked])
    world.clock.set('2026-06-17T22:30:00Z')
    expect(references(await list())).toEqual([due, looked])
    // half past midnight in London is still the 17th in UTC
    world.clock.set('2026-06-17T23:30:00Z')
    expect(await list()).toHaveLength(1)
  })

  test('BR-WL-10: words for people', async () => {
    await permit({ deadline_on: '2026-06-17', traffic_management_type: 'two_way_signals', work_category: 'standard' })
    expect(await list()).toMatchObject([
      {
        works_category: 'Standard',
        highest_traffic_management_type: 'Two-way signals',
        promoter: 'Marl Water',
        works_location: 'Quiet Lane',
        deem_date: '2026-06-17T00:00:00.000Z',
      },
    ])
  })

  test("another authority's are not among them", async () => {
    await permit({ deadline_on: '2026-06-17' })
    expect(await people.neighbour.must(endpoints.listPermitsAboutToDeem)).toEqual([])
  })
})

describe('work stops due (BR-WL-02)', () => {
  const list = () => people.planner.must(endpoints.listWorkStopsDue)

  test.each([
    ['2026-06-15', false],
    ['2026-06-16', true],
    ['2026-06-17', true],
    ['2026-06-18', true],
    ['2026-06-19', false],
  ])('BR-WL-11: proposed end %s on 17 June: %s', async (proposed_end_on, isDue) => {
    const reference = await permit({ ...inProgress, proposed_end_on, reasonable_period_end_on: proposed_end_on })
    expect(references(await list())).toEqual(isDue ? [reference] : [])
  })

  test('works that stopped, or have not started, are not due to stop', async () => {
    const end = { proposed_end_on: '2026-06-17', reasonable_period_end_on: '2026-06-17' }
    await permit({ ...inProgress, ...end, actual_stop_at: '2026-06-16T15:00:00Z', permit_status: 'closed' })
    await permit({ ...inProgress, ...end, actual_start_at: null, work_status: 'planned' })
    expect(await list()).toEqual([])
  })

  test('BR-ROLE-13, 24: a contractor says for whom, and workstreams it cannot see are left out', async () => {
    const end = { proposed_end_on: '2026-06-17', reasonable_period_end_on: '2026-06-17' }
    await permit({ ...inProgress, ...end, workstream_prefix: '004' })
    expect(await list()).toEqual([])
    const refused = await people.contractor.refusal(endpoints.listWorkStopsDue)
    expect(refused).toMatchObject({ status: 400, fields: ['swa_code'] })
  })
})

describe('potential works overrunning (BR-WL-03, 04, 12)', () => {
  const list = () => people.officer.must(endpoints.listPotentialWorksOverrunning)
  const overrun = (reasonable_period_end_on: string) =>
    permit({ ...inProgress, proposed_end_on: '2026-06-05', reasonable_period_end_on })

  test.each([
    ['2026-06-09', false],
    ['2026-06-10', true],
    ['2026-06-16', true],
    ['2026-06-17', false],
  ])('BR-WL-11: a reasonable period that ended on %s: %s', async (end, isListed) => {
    const reference = await overrun(end)
    expect(references(await list())).toEqual(isListed ? [reference] : [])
  })

  test('earliest first (BR-WL-10)', async () => {
    const [later, sooner] = [await overrun('2026-06-15'), await overrun('2026-06-12')]
    expect(references(await list())).toEqual([sooner, later])
  })

  test('BR-WL-12: a dismissed one comes back when another date of a challenge lies in the window', async () => {
    const reference = await overrun('2026-06-12')
    const params = { permitReferenceNumber: reference }
    await people.officer.must(endpoints.dismissPotentialWorksOverrunning, { params })
    await people.officer.must(endpoints.dismissPotentialWorksOverrunning, { params })
    expect(await list()).toEqual([])
    await world.db.updateTable('permit').set({ reasonable_period_end_on: '2026-06-14' }).execute()
    expect(references(await list())).toEqual([reference])
  })

  test('BR-WL-12: what is not on the list yet is not dismissed', async () => {
    const reference = await overrun('2026-06-17')
    await people.officer.must(endpoints.dismissPotentialWorksOverrunning, {
      params: { permitReferenceNumber: reference },
    })
    world.clock.set('2026-06-18T10:00:00Z')
    expect(references(await list())).toEqual([reference])
  })

  test("BR-WL-04: an unknown permit, or another authority's, answers the same and changes nothing", async () => {
    const reference = await overrun('2026-06-12')
    await people.officer.must(endpoints.dismissPotentialWorksOverrunning, {
      params: { permitReferenceNumber: 'NONE-01' },
    })
    const params = { permitReferenceNumber: reference }
    await people.neighbour.must(endpoints.dismissPotentialWorksOverrunning, { params })
    expect(references(await list())).toEqual([reference])
    const refused = await people.planner.refusal(endpoints.dismissPotentialWorksOverrunning, { params })
    expect(refused).toMatchObject({ status: 401, message: 'Access restricted' })
  })
})

describe('refused permits (BR-WL-05)', () => {
  const list = () => people.planner.must(endpoints.listRefusedPermits)
  const refused = (status_changed_at: string, changes: Changes = {}) =>
    permit({ permit_status: 'refused', assessment_status: 'refused', status_changed_at, ...changes })

  test('refused in the last 28 days', async () => {
    const reference = await refused('2026-05-20T10:00:00Z')
    await refused('2026-05-19T10:00:00Z')
    expect(references(await list())).toEqual([reference])
  })

  test('one that was applied for again is no longer there', async () => {
    await refused('2026-06-10T10:00:00Z', { is_active: false })
    expect(await list()).toEqual([])
  })
})

describe('work starts due (BR-WL-09)', () => {
  const list = () => people.planner.must(endpoints.listWorkStartsDue)

  test.each([
    ['2026-06-18', 'minor', true],
    ['2026-06-19', 'minor', false],
    ['2026-06-16', 'minor', true],
    // valid Monday 15 and Tuesday 16
    ['2026-06-15', 'minor', false],
    // valid until Wednesday 17, today
    ['2026-06-11', 'standard', true],
    ['2026-06-10', 'standard', false],
  ] as const)('proposed start %s of a %s permit: %s', async (proposed_start_on, work_category, isDue) => {
    const granted = { permit_status: 'granted', proposed_end_on: '2026-07-01' } as const
    const reference = await permit({ ...granted, proposed_start_on, work_category })
    expect(references(await list())).toEqual(isDue ? [reference] : [])
  })

  test('only granted ones that have not started', async () => {
    await permit({ proposed_start_on: '2026-06-17', proposed_end_on: '2026-07-01' })
    await permit({ ...inProgress, proposed_start_on: '2026-06-17', proposed_end_on: '2026-07-01' })
    expect(await list()).toEqual([])
  })
})
