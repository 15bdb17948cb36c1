import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { QueryOf } from '../../../domain/contract/endpoint.ts'
import { listPermits } from '../../../domain/contract/permits.ts'
import { insertListedPermit } from '../../testing/listed-permit.ts'
import { startWorld, type World } from '../../testing/world.ts'

type Filters = QueryOf<typeof listPermits>

let world: World
beforeAll(async () => {
  world = await startWorld()
  // proposed 10 to 12 June 2027, sent 23:30 on 1 June London time, which is still 1 June in summer
  await insertListedPermit(world.db, 'MW001-PLAN-01', {
    proposed_start_on: '2027-06-10',
    proposed_end_on: '2027-06-12',
    reasonable_period_end_on: '2027-06-14',
    created_at: '2027-06-01T22:30:00Z',
  })
  // proposed 1 to 2 June; started at 00:30 on 8 June London time, stopped on the 9th
  await insertListedPermit(world.db, 'MW001-DONE-01', {
    proposed_start_on: '2027-06-01',
    proposed_end_on: '2027-06-02',
    actual_start_at: '2027-06-07T23:30:00Z',
    actual_stop_at: '2027-06-09T15:00:00Z',
    reasonable_period_end_on: '2027-06-02',
    created_at: '2027-05-01T08:00:00Z',
  })
})
afterAll(() => world.stop())

async function found(query: Filters): Promise<string[]> {
  const { rows } = await world.as('officer@marlshire.example').must(listPermits, { query })
  return rows.map((row) => row.work_reference_number.slice(6)).sort()
}

const day = (on: string) => `${on}T00:00:00.000Z`
const both = ['DONE', 'PLAN']

describe('days, both ends included, in London (BR-REP-19)', () => {
  test.each<[rule: string, query: Filters, kept: string[]]>([
    [
      'BR-REP-07 actual start',
      { work_start_date_from: day('2027-06-08'), work_start_date_to: day('2027-06-08') },
      ['DONE'],
    ],
    [
      'BR-REP-07 not the proposed start',
      { work_start_date_from: day('2027-06-01'), work_start_date_to: day('2027-06-07') },
      [],
    ],
    [
      'BR-REP-07 proposed start',
      { work_start_date_from: day('2027-06-10'), work_start_date_to: day('2027-06-10') },
      ['PLAN'],
    ],
    ['BR-REP-07 actual stop', { work_end_date_from: day('2027-06-09'), work_end_date_to: day('2027-06-09') }, ['DONE']],
    [
      'BR-REP-07 proposed end',
      { work_end_date_from: day('2027-06-12'), work_end_date_to: day('2027-06-12') },
      ['PLAN'],
    ],
    ['BR-REP-08 from alone', { work_start_date_from: day('2027-06-09') }, ['PLAN']],
    ['BR-REP-08 to alone', { work_end_date_to: day('2027-06-11') }, ['DONE']],
    ['BR-REP-08 neither', {}, both],
    ['BR-REP-19 overlaps the first day', { start_date: day('2027-06-12'), end_date: day('2027-06-20') }, ['PLAN']],
    ['BR-REP-19 overlaps the last day', { start_date: day('2027-06-01'), end_date: day('2027-06-08') }, ['DONE']],
    ['BR-REP-19 inside the works', { start_date: day('2027-06-11'), end_date: day('2027-06-11') }, ['PLAN']],
    ['BR-REP-19 after all', { start_date: day('2027-06-13') }, []],
    ['BR-REP-19 before all', { end_date: day('2027-06-07') }, []],
    [
      'BR-REP-19 created late on a London day',
      { start_date_created: '2027-06-01', end_date_created: '2027-06-01' },
      ['PLAN'],
    ],
    ['BR-REP-19 created the day before', { end_date_created: '2027-05-31' }, ['DONE']],
    ['BR-REP-L18 reasonable period', { reasonable_period_end_date_from: day('2027-06-14') }, ['PLAN']],
    ['BR-REP-L18 reasonable period', { reasonable_period_end_date_to: day('2027-06-13') }, ['DONE']],
  ])('%s %o', async (_, query, kept) => {
    expect(await found(query)).toEqual(kept)
  })

  test.each([
    ['start_date', 'end_date'],
    ['work_start_date_from', 'work_start_date_to'],
    ['work_end_date_from', 'work_end_date_to'],
    ['start_date_created', 'end_date_created'],
    ['reasonable_period_end_date_from', 'reasonable_period_end_date_to'],
  ])('400 on the end when %s is after %s', async (from, to) => {
    const query = { [from]: day('2027-06-02'), [to]: day('2027-06-01') } as Filters
    const refused = await world.as('officer@marlshire.example').refusal(listPermits, { query })
    expect(refused).toMatchObject({ status: 400, fields: [to] })
  })
})
