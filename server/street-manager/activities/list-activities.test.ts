import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listActivities } from '../../../domain/contract/activities.ts'
import type { QueryOf } from '../../../domain/contract/endpoint.ts'
import { acrossTheBorder, insertActivity } from '../../testing/listed-open-records.ts'
import { startWorld, type World } from '../../testing/world.ts'

const planner = 'planner@water.example'
const [first, second, third] = ['ARN-5510-00000001', 'ARN-5510-00000002', 'ARN-5520-00000003']

let world: World
beforeAll(async () => {
  world = await startWorld()
  const { db } = world
  await db.deleteFrom('activity').execute()
  await insertActivity(db, first)
  await insertActivity(db, second, {
    created_at: '2026-11-21T09:00:00Z',
    activity_name: 'Christmas market',
    activity_type: 'event',
    activity_location_description: 'The whole square',
    traffic_management_type: 'no_carriageway_incursion',
    usrn: 99000002,
    street_name: 'Busy Street',
    details: JSON.stringify({
      location_types: ['carriageway'],
      collaborative_working: true,
      contact_name: 'Sam Obi',
      contact_details: '01632 960010',
      road_category: 3,
      additional_info: 'Stalls from 8',
    }),
  })
  await insertActivity(db, third, { ...acrossTheBorder, created_at: '2026-11-22T09:00:00Z', cancelled: true })
  const area = { reference: 'GA-901', organisation_reference: '5510', name: 'North' }
  await db
    .insertInto('geographical_area')
    .values({ ...area, modified_at: '2026-11-24T09:00:00Z' })
    .execute()
  await db.insertInto('geographical_area_street').values({ area_reference: 'GA-901', usrn: 99000002 }).execute()
})
afterAll(() => world.stop())

const list = async (query: QueryOf<typeof listActivities> = {}, by = planner) =>
  (await world.as(by).must(listActivities, { query })).rows.map((row) => row.activity_reference_number)

describe('activities (BR-REP-L01)', () => {
  test('BR-REP-05, BR-ROLE-67: an authority sees its own, promoters and contractors all', async () => {
    expect(await list({}, 'officer@marlshire.example')).toEqual([second, first])
    expect(await list({}, 'officer@eastmarl.example')).toEqual([third])
    for (const by of [planner, 'planner@broadband.example', 'contractor@groundworks.example']) {
      expect(await list({}, by)).toEqual([third, second, first])
    }
  })

  test.each<[string, QueryOf<typeof listActivities>, string[]]>([
    ['BR-REP-12 the oldest first', { sort_column: 'date_created', sort_direction: 'asc' }, [first, second, third]],
    ['BR-REP-L01 the type', { activity_activity_type: ['event', 'hoarding'] }, [second]],
    ['BR-REP-06 part of the authority’s name', { ha_organisation_name: 'east' }, [third]],
    ['BR-REP-L01 words of the name', { query: 'CHRISTMAS' }, [second]],
    ['BR-REP-L01 words of the place', { query: 'whole square' }, [second]],
    ['BR-REP-L01 words of the street', { query: 'border way' }, [third]],
    ['BR-REP-L01 part of the reference', { query: 'arn-5510' }, [second, first]],
    ['BR-REP-18 formula and SQL text is text', { query: `=1+1' or '1'='1` }, []],
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

  test('a row tells all that is known of it', async () => {
    const { rows } = await world.as(planner).must(listActivities, { query: { query: 'market' } })
    expect(rows).toMatchObject([
      {
        activity_activity_type_string: 'Event',
        road_category: 3,
        contact_name: 'Sam Obi',
        contact_details: '01632 960010',
        additional_info: 'Stalls from 8',
        collaborative_working: true,
        traffic_management_required: false,
        cancelled: false,
        ha_organisation_name: 'Marlshire County Council',
        date_created: '2026-11-21T09:00:00.000Z',
      },
    ])
  })

  test('what nobody said of it is empty; the category of its road is the street’s', async () => {
    const { rows } = await world.as(planner).must(listActivities, { query: { ha_organisation_name: 'east' } })
    expect(rows).toMatchObject([
      {
        road_category: 4,
        contact_name: '',
        contact_details: '',
        additional_info: '',
        traffic_management_required: true,
        cancelled: true,
      },
    ])
  })
})
