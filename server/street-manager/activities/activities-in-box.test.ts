import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getActivitiesInBox } from '../../../domain/contract/geojson.ts'
import type { QueryOf } from '../../../domain/contract/endpoint.ts'
import { boxText } from '../../store/boxes.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
  await insertActivity('ACT-SKIP', '5510', [400_100, 300_100], '2026-12-01', '2026-12-03')
  await insertActivity('ACT-FAIR', '5520', [400_900, 300_900], '2026-12-10', '2026-12-10')
})
afterAll(() => world.stop())

async function insertActivity(reference: string, authority: string, place: [number, number], from: string, to: string) {
  const [easting, northing] = place
  await world.db
    .insertInto('activity')
    .values({
      reference,
      highway_authority_swa_code: authority,
      activity_name: `Name of ${reference}`,
      activity_type: 'skips',
      activity_location_description: 'Outside number 12',
      usrn: 99000001,
      street_name: 'Quiet Lane',
      town: 'Testing',
      area_name: 'Test area',
      activity_coordinates: JSON.stringify({ type: 'Point', coordinates: place }),
      bounds: boxText({ minEasting: easting, minNorthing: northing, maxEasting: easting, maxNorthing: northing }),
      centre_easting: easting,
      centre_northing: northing,
      start_on: from,
      end_on: to,
      start_at: null,
      end_at: null,
      cancelled: reference === 'ACT-SKIP',
      traffic_management_type: null,
      created_at: '2026-11-24T09:00:00Z',
      details: JSON.stringify({ location_types: ['footway'], collaborative_working: false }),
    })
    .execute()
}

const box = { minEasting: 400_000, minNorthing: 300_000, maxEasting: 401_000, maxNorthing: 301_000 }

async function found(query: Partial<QueryOf<typeof getActivitiesInBox>> = {}, by = 'planner@water.example') {
  const { features } = await world.as(by).must(getActivitiesInBox, { query: { ...box, ...query } })
  return features.map((feature) => feature.properties.activity_reference_number)
}

test('BR-GEN-34 activities in the box, of every authority, cancelled ones too', async () => {
  expect(await found()).toEqual(['ACT-FAIR', 'ACT-SKIP'])
  expect(await found({}, 'officer@eastmarl.example')).toHaveLength(2)
  expect(await found({ maxEasting: 400_500 })).toEqual(['ACT-SKIP'])
})

test('BR-REP-19 only those that take place within the days', async () => {
  expect(await found({ start_date: '2026-12-03', end_date: '2026-12-09' })).toEqual(['ACT-SKIP'])
  expect(await found({ start_date: '2026-12-04', end_date: '2026-12-09' })).toEqual([])
})

test('a feature says what the contract has it say', async () => {
  const { features } = await world.as('contractor@groundworks.example').must(getActivitiesInBox, { query: box })
  expect(features[1]?.geometry).toEqual({ type: 'Point', type_string: 'Point', coordinates: [400_100, 300_100] })
  expect(features[1]?.properties).toMatchObject({
    activity_type_string: 'Skips',
    start_date: '2026-12-01T00:00:00.000Z',
    cancelled: true,
  })
})

test('BR-ROLE-44, BR-GEN-34 who and what is refused', async () => {
  expect((await world.stranger.refusal(getActivitiesInBox, { query: box })).status).toBe(401)
  expect((await world.as('admin@water.example').refusal(getActivitiesInBox, { query: box })).status).toBe(401)
  const reversed = { ...box, maxEasting: 1, maxNorthing: 1 }
  expect(await world.as('planner@water.example').refusal(getActivitiesInBox, { query: reversed })).toMatchObject({
    status: 400,
    fields: ['maxEasting', 'maxNorthing'],
  })
})

test('20,000 features at most, and a word that there are more', async () => {
  await sql`
    insert into activity
    select 'ACT-MANY-' || n, highway_authority_swa_code, activity_name, activity_type, activity_location_description, usrn,
           street_name, town, area_name, activity_coordinates, box(point(n, 1), point(n, 1)), n, 1, start_on, end_on,
           start_at, end_at, cancelled, traffic_management_type, created_at, details
      from activity, generate_series(1, 20001) as n where reference = 'ACT-FAIR'`.execute(world.db)
  const inBox = (maxEasting: number) =>
    world.as('planner@water.example').call(getActivitiesInBox, {
      query: { minEasting: 1, minNorthing: 1, maxEasting, maxNorthing: 1 },
    })
  const whole = await inBox(20_000)
  expect(whole.body.features).toHaveLength(20_000)
  expect(whole.headers).not.toHaveProperty('x-more-features')
  const cut = await inBox(20_001)
  expect(cut.body.features).toHaveLength(20_000)
  expect(cut.headers['x-more-features']).toBe('true')
})
