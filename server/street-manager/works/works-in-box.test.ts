import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getWorksInBox } from '../../../domain/contract/geojson.ts'
import type { QueryOf } from '../../../domain/contract/endpoint.ts'
import { insertListedPermit } from '../../testing/listed-permit.ts'
import { startWorld, type World } from '../../testing/world.ts'

type Query = QueryOf<typeof getWorksInBox>

let world: World
beforeAll(async () => {
  world = await startWorld()
  await insertListedPermit(world.db, 'MW001-POINT-01', {
    works_coordinates: { type: 'Point', coordinates: [400_100, 300_100] },
    proposed_start_on: '2026-12-01',
    proposed_end_on: '2026-12-05',
    is_active: false,
  })
  await insertListedPermit(world.db, 'MW001-POINT-02', {
    sequence: 2,
    permit_status: 'granted',
    assessment_status: 'granted',
    proposed_start_on: '2026-12-10',
    proposed_end_on: '2026-12-12',
  })
  await insertListedPermit(world.db, 'MB001-AREA-01', {
    promoter_swa_code: '7710',
    highway_authority_swa_code: '5520',
    works_coordinates: {
      type: 'Polygon',
      coordinates: [
        [
          [400_900, 300_900],
          [401_100, 300_900],
          [401_100, 301_100],
          [400_900, 300_900],
        ],
      ],
    },
    proposed_start_on: '2026-12-01',
    proposed_end_on: '2026-12-02',
    actual_start_at: '2026-12-03T09:00:00Z',
  })
})
afterAll(() => world.stop())

const box = { minEasting: 400_000, minNorthing: 300_000, maxEasting: 401_000, maxNorthing: 301_000 }

async function found(query: Partial<Query> = {}, by = 'officer@marlshire.example'): Promise<string[]> {
  const { features } = await world.as(by).must(getWorksInBox, { query: { ...box, ...query } })
  return features.map((feature) => feature.properties.permit_reference_number)
}

describe('the map of works (BR-GEN-34)', () => {
  test('works that meet the box, each with its active permit', async () => {
    expect(await found()).toEqual(['MB001-AREA-01', 'MW001-POINT-02'])
    expect(await found({ maxEasting: 400_899 })).toEqual(['MW001-POINT-02'])
    expect(await found({ maxEasting: 400_900 })).toHaveLength(2)
    expect(
      await found({ minEasting: 400_100, minNorthing: 300_100, maxEasting: 400_100, maxNorthing: 300_100 }),
    ).toEqual(['MW001-POINT-02'])
    expect(await found({ minEasting: 402_000, maxEasting: 403_000 })).toEqual([])
  })

  test.each([
    'planner@water.example',
    'planner@broadband.example',
    'contractor@groundworks.example',
    'officer@eastmarl.example',
  ])('BR-ROLE-12 %s sees the works of every promoter, workstream and authority', async (by) => {
    expect(await found({}, by)).toHaveLength(2)
  })

  test.each<[Partial<Query>, string[]]>([
    [{ start_date: '2026-12-13' }, []],
    [{ start_date: '2026-12-12' }, ['MW001-POINT-02']],
    [{ end_date: '2026-12-09' }, ['MB001-AREA-01']],
    [{ end_date: '2026-12-10', start_date: '2026-12-10' }, ['MW001-POINT-02']],
    // BR-REP-07: it began on 3 December, whatever had been proposed
    [{ start_date: '2026-12-01', end_date: '2026-12-02' }, []],
  ])('BR-REP-19 %o', async (query, kept) => {
    expect(await found(query)).toEqual(kept)
  })

  test('one works record, letter case aside', async () => {
    expect(await found({ work_reference_number: 'mb001-area' })).toEqual(['MB001-AREA-01'])
    expect(await found({ work_reference_number: 'MB001' })).toEqual([])
  })

  test('a feature says what the contract has it say', async () => {
    const { features } = await world.as('planner@water.example').must(getWorksInBox, { query: box })
    expect(features[1]).toEqual({
      type: 'Feature',
      geometry: { type: 'Point', type_string: 'Point', coordinates: [400_100, 300_100] },
      properties: expect.objectContaining({
        work_reference_number: 'MW001-POINT',
        promoter_organisation: 'Marl Water',
        highway_authority: 'Marlshire County Council',
        start_date: '2026-12-10T00:00:00.000Z',
        end_date: '2026-12-12T00:00:00.000Z',
        work_centre_point: { type: 'Point', coordinates: [400_100, 300_100] },
        permit_status_string: 'Granted',
        industry_sector_string: 'Water',
      }),
    })
  })
})

describe('values that this API has no name for', () => {
  test('BR-GEN-100 are upcoming_enum, with their words beside', async () => {
    await insertListedPermit(world.db, 'MW001-FRESH-01', {
      works_coordinates: { type: 'Point', coordinates: [410_100, 310_100] },
      permit_status: 'under_assessment',
      traffic_management_type: 'temp_obstruction_15_minute_delay',
    })
    const query = { minEasting: 410_000, minNorthing: 310_000, maxEasting: 411_000, maxNorthing: 311_000 }
    const { features } = await world.as('officer@marlshire.example').must(getWorksInBox, { query })
    expect(features[0]?.properties).toMatchObject({
      permit_status: 'upcoming_enum',
      permit_status_string: 'Under assessment',
      traffic_management_type: 'upcoming_enum',
      traffic_management_type_string: expect.stringMatching(/obstruction/i),
    })
  })
})

describe('what is refused', () => {
  test.each<[string, Partial<Query>, string[]]>([
    ['east of west', { maxEasting: 399_999 }, ['maxEasting']],
    ['north of south', { maxNorthing: 299_999 }, ['maxNorthing']],
    ['dates reversed', { start_date: '2026-12-02', end_date: '2026-12-01' }, ['end_date']],
  ])('400 by name: %s', async (_, query, fields) => {
    const refused = await world.as('planner@water.example').refusal(getWorksInBox, { query: { ...box, ...query } })
    expect(refused).toMatchObject({ status: 400, fields })
  })

  test.each([
    ['minEasting,minNorthing,maxEasting,maxNorthing', ''],
    ['maxNorthing', 'minEasting=1&minNorthing=1&maxEasting=2'],
    ['minEasting', 'minEasting=west&minNorthing=1&maxEasting=2&maxNorthing=2'],
    ['minEasting', 'minEasting=Infinity&minNorthing=1&maxEasting=2&maxNorthing=2'],
    ['start_date', 'minEasting=1&minNorthing=1&maxEasting=2&maxNorthing=2&start_date=soon'],
  ])('400 on %s for ?%s', async (fields, query) => {
    const answer = await world.as('planner@water.example').request('GET', `/v6/geojson/works?${query}`)
    const { error } = answer.body as { error: { status: number; fields: { field: string }[] } }
    expect(error.status).toBe(400)
    expect(error.fields.map((one) => one.field).join(',')).toBe(fields)
  })

  test('BR-ROLE-44 no token, and a role without the map', async () => {
    expect((await world.stranger.refusal(getWorksInBox, { query: box })).status).toBe(401)
    expect((await world.as('admin@water.example').refusal(getWorksInBox, { query: box })).message).toBe(
      'Access restricted',
    )
  })
})
