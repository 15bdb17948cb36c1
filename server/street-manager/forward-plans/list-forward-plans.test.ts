import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { QueryOf } from '../../../domain/contract/endpoint.ts'
import { listForwardPlans } from '../../../domain/contract/forward-plans.ts'
import { insertForwardPlan } from '../../testing/listed-works-records.ts'
import { insertWorksToList, testOwnRows, worksToList } from '../../testing/own-rows.ts'
import { startWorld, type World } from '../../testing/world.ts'

const officer = 'officer@marlshire.example'

let world: World
const { plain, unseen, rivals, neighbours } = worksToList
const [march, april, long] = [`${plain}-FP`, `${unseen}-FP`, `${rivals}-FP`]
beforeAll(async () => {
  world = await startWorld()
  await insertWorksToList(world)
  const { db } = world
  await insertForwardPlan(db, plain)
  await insertForwardPlan(db, unseen, {
    start_on: '2027-04-05',
    end_on: '2027-04-06',
    forward_plan_status: 'progressed',
  })
  await insertForwardPlan(db, rivals, {
    start_on: '2027-02-01',
    end_on: '2027-06-30',
    forward_plan_status: 'cancelled',
  })
  await insertForwardPlan(db, neighbours)
})
afterAll(() => world.stop())

const list = async (query: QueryOf<typeof listForwardPlans> = {}) =>
  (await world.as(officer).must(listForwardPlans, { query })).rows.map((row) => row.forward_plan_reference_number)

describe('forward plans (BR-REP-L08)', () => {
  testOwnRows({ worldOf: () => world, path: '/forward-plans' })

  test.each<[string, QueryOf<typeof listForwardPlans>, string[]]>([
    ['BR-REP-12 the last to start comes first', {}, [april, march, long]],
    ['BR-REP-12 by start, upwards', { sort_column: 'start_date', sort_direction: 'asc' }, [long, march, april]],
    ['BR-REP-12 by end', { sort_column: 'end_date' }, [long, april, march]],
    ['BR-REP-18 one of two statuses', { forward_plan_status: ['raised', 'progressed'] }, [april, march]],
    [
      'BR-REP-19 days that overlap',
      { proposed_start_date: '2027-03-02', proposed_end_date: '2027-03-31' },
      [march, long],
    ],
    ['BR-REP-08 all later', { proposed_start_date: '2027-04-06' }, [april, long]],
    ['BR-REP-08 all earlier', { proposed_end_date: '2027-03-01' }, [march, long]],
    ['BR-REP-19 starts from', { work_start_date_from: '2027-03-01' }, [april, march]],
    ['BR-REP-19 starts until', { work_start_date_to: '2027-03-01' }, [march, long]],
    ['BR-REP-19 ends from', { work_end_date_from: '2027-04-06' }, [april, long]],
    ['BR-REP-19 ends until', { work_end_date_to: '2027-04-06' }, [april, march]],
    ['BR-REP-06 part of the reference', { forward_plan_reference_number: 'mw004' }, [april]],
    ['BR-REP-18 signs of patterns are plain', { forward_plan_reference_number: '%' }, []],
  ])('%s', async (_, query, expected) => {
    expect(await list(query)).toEqual(expected)
  })

  test.each([
    { proposed_end_date: '2027-01-01', proposed_start_date: '2027-01-02' },
    { work_start_date_to: '2027-01-01', work_start_date_from: '2027-01-02' },
    { work_end_date_to: '2027-01-01', work_end_date_from: '2027-01-02' },
  ])('BR-REP-18: a reversed period is refused by the name of its end: %o', async (query) => {
    const refused = await world.as(officer).refusal(listForwardPlans, { query })
    expect(refused).toMatchObject({ status: 400, fields: [Object.keys(query)[0]] })
  })

  test('a row tells the parties and the place', async () => {
    const { rows } = await world.as(officer).must(listForwardPlans, { query: { usrn: '99000002' } })
    expect(rows).toEqual([
      {
        work_reference_number: unseen,
        forward_plan_reference_number: april,
        promoter_organisation: 'Marl Water',
        highway_authority: 'Marlshire County Council',
        location_description: 'From the church to the school',
        street: 'Busy Street',
        town: 'Brackwell',
        area: 'Marl Valley',
        proposed_start_date: '2027-04-05T00:00:00.000Z',
        proposed_end_date: '2027-04-06T00:00:00.000Z',
        forward_plan_status: 'progressed',
        forward_plan_status_string: 'Progressed',
        date_created: '2026-11-20T09:00:00.000Z',
      },
    ])
  })
})
