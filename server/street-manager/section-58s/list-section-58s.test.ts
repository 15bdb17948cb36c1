import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { QueryOf } from '../../../domain/contract/endpoint.ts'
import { listSection58s } from '../../../domain/contract/section-58s.ts'
import { acrossTheBorder, insertSection58 } from '../../testing/listed-open-records.ts'
import { startWorld, type World } from '../../testing/world.ts'

const planner = 'planner@water.example'
const [first, second, third] = ['S58-5510-00000001', 'S58-5510-00000002', 'S58-5520-00000003']

let world: World
beforeAll(async () => {
  world = await startWorld()
  const { db } = world
  await db.deleteFrom('section_58').execute()
  await insertSection58(db, first)
  await insertSection58(db, second, {
    created_at: '2026-11-21T09:00:00Z',
    section_58_status: 'in_force',
    start_on: '2026-06-01',
    usrn: 99000002,
    street_name: 'Busy Street',
  })
  await insertSection58(db, third, { ...acrossTheBorder, created_at: '2026-11-22T09:00:00Z' })
  const area = { reference: 'GA-901', organisation_reference: '5510', name: 'North' }
  await db
    .insertInto('geographical_area')
    .values({ ...area, modified_at: '2026-11-24T09:00:00Z' })
    .execute()
  await db.insertInto('geographical_area_street').values({ area_reference: 'GA-901', usrn: 99000002 }).execute()
})
afterAll(() => world.stop())

const list = async (query: QueryOf<typeof listSection58s> = {}, by = planner) =>
  (await world.as(by).must(listSection58s, { query })).rows.map((row) => row.section_58_reference_number)

describe('Section 58s (BR-REP-L28)', () => {
  test('BR-REP-05, BR-ROLE-67: an authority sees its own, promoters and contractors all', async () => {
    expect(await list({}, 'officer@marlshire.example')).toEqual([second, first])
    expect(await list({}, 'officer@eastmarl.example')).toEqual([third])
    // contractors name no promoter, as the rows are nobody's in particular
    for (const by of [planner, 'planner@broadband.example', 'contractor@groundworks.example']) {
      expect(await list({}, by)).toEqual([third, second, first])
    }
  })

  test.each<[string, QueryOf<typeof listSection58s>, string[]]>([
    ['BR-REP-12 the oldest first', { sort_column: 'date_created', sort_direction: 'asc' }, [first, second, third]],
    ['BR-REP-L28 the status', { section_58_status: ['in_force', 'closed'] }, [second]],
    ['BR-REP-19 starts from', { start_date_from: '2026-12-01' }, [third, first]],
    ['BR-REP-19 starts until', { start_date_to: '2026-06-01' }, [second]],
    ['BR-REP-06 part of the authority’s name', { ha_organisation_name: 'EAST' }, [third]],
    ['BR-REP-06 part of the reference', { section_58_reference_number: '5510' }, [second, first]],
    ['BR-REP-06 part of the street', { street_descriptor: 'busy' }, [second]],
    ['BR-GEN-35 a whole USRN', { usrn: '99000004' }, [third]],
    [
      'BR-REP-11 areas say nothing to a promoter',
      { geographical_area_reference_number: ['GA-901'] },
      [third, second, first],
    ],
  ])('%s', async (_, query, expected) => {
    expect(await list(query)).toEqual(expected)
  })

  test('BR-REP-11: for an authority its areas count, and names of authorities do not', async () => {
    const officer = 'officer@marlshire.example'
    expect(await list({ geographical_area_reference_number: ['GA-901'] }, officer)).toEqual([second])
    expect(await list({ ha_organisation_name: 'nobody at all' }, officer)).toEqual([second, first])
  })

  test('BR-REP-18: a reversed period is refused by the name of its end', async () => {
    const query = { start_date_from: '2027-01-02', start_date_to: '2027-01-01' }
    expect(await world.as(planner).refusal(listSection58s, { query })).toMatchObject({
      status: 400,
      fields: ['start_date_to'],
    })
  })

  test('a row tells the street, the days and the authority', async () => {
    const { rows } = await world.as(planner).must(listSection58s, { query: { section_58_status: ['in_force'] } })
    expect(rows).toEqual([
      {
        date_created: '2026-11-21T09:00:00.000Z',
        section_58_reference_number: second,
        street: 'Busy Street',
        town: 'Testing',
        area: 'Test area',
        section_58_status: 'in_force',
        section_58_status_string: 'In force',
        start_date: '2026-06-01T00:00:00.000Z',
        end_date: '2027-05-31T00:00:00.000Z',
        restriction_duration: 'six_months',
        restriction_duration_string: '6 months',
        usrn: 99000002,
        ha_organisation_name: 'Marlshire County Council',
      },
    ])
  })
})
