import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findStreetsNear, getStreet, listStreetLines, searchStreets } from '../../../domain/contract/streets.ts'
import { streetsByWords } from '../../store/streets.ts'
import { hearQueries } from '../../testing/heard-queries.ts'
import { lineOfTestStreet, testStreets } from '../../testing/test-streets.ts'
import { startWorld, type World } from '../../testing/world.ts'

const planner = 'planner@water.example'
const { quiet, busy, closed, mixed, neighbour } = testStreets
const restricted = { status: 401, message: 'Access restricted' }

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

/** The west end of a test street, moved by so many metres. */
function beside(usrn: number, east: number, north: number) {
  const [easting, northing] = lineOfTestStreet(usrn).coordinates[0]?.[0] ?? [Number.NaN, Number.NaN]
  return { easting: easting + east, northing: northing + north }
}

async function withStreet(
  usrn: number,
  change: { street_state?: number; types?: number[] },
  look: () => Promise<void>,
) {
  const before = await world.db.selectFrom('street').selectAll().where('usrn', '=', usrn).executeTakeFirstOrThrow()
  const types = change.types?.map((code) => ({ code })) ?? before.reinstatement_types
  const set = (street_state: number, reinstatement_types: unknown) =>
    world.db
      .updateTable('street')
      .set({ street_state, reinstatement_types: JSON.stringify(reinstatement_types) })
      .where('usrn', '=', usrn)
      .execute()
  await set(change.street_state ?? before.street_state, types)
  await look()
  await set(before.street_state, before.reinstatement_types)
}

describe('one street', () => {
  test('BR-GEN-38, 41 its surfaces and its designations, in words', async () => {
    const street = await world.as(planner).must(getStreet, { params: { usrn: busy.usrn } })
    expect(street).toMatchObject({
      usrn: busy.usrn,
      street_descriptor: 'Busy Street',
      authority: 'Marlshire County Council',
      authority_swa_code: '5510',
      traffic_sensitive: true,
      reinstatement_types: [{ reinstatement_type_code: 2, reinstatement_type_code_string: 'Carriageway type 2' }],
      street_line: { type: 'MultiLineString' },
    })
    expect(street.additional_special_designations_response).toMatchObject([
      {
        street_special_desig_code: 2,
        street_special_desig_code_string: 'Traffic-sensitive',
        special_desig_start_time: 730,
        special_desig_end_time: 930,
        special_desig_periodicity_code_string: 'Working days only',
        whole_road: true,
      },
      { street_special_desig_code: 3, street_special_desig_code_string: 'Special engineering difficulty' },
    ])
  })

  test('BR-GEN-36 a closed street, one for addresses only and an unknown one are not there', async () => {
    const refusalFor = (usrn: number) => world.as(planner).refusal(getStreet, { params: { usrn } })
    expect((await refusalFor(closed.usrn)).status).toBe(404)
    expect((await refusalFor(99_009_999)).status).toBe(404)
    await withStreet(quiet.usrn, { street_state: 5 }, async () => {
      expect((await refusalFor(quiet.usrn)).status).toBe(404)
    })
    await withStreet(quiet.usrn, { types: [11, 12] }, async () => {
      expect((await refusalFor(quiet.usrn)).status).toBe(404)
    })
  })

  test('BR-GEN-36 of several surfaces the unsupported ones are left out', async () => {
    await withStreet(mixed.usrn, { types: [12, 6, 3] }, async () => {
      const street = await world.as(planner).must(getStreet, { params: { usrn: mixed.usrn } })
      expect(street.reinstatement_types.map((type) => type.reinstatement_type_code)).toEqual([3, 6])
    })
  })

  test('BR-GEN-35 400 for what can be no USRN', async () => {
    for (const usrn of ['100000', '100000000', '1.5', 'lane']) {
      const answer = await world.as(planner).request('GET', `/v6/lookup/nsg/streets/${usrn}`)
      expect(answer.status).toBe(400)
    }
  })
})

describe('streets by coordinates (BR-GEN-40)', () => {
  const near = async (...coordinates: { easting: number; northing: number }[]) =>
    (await world.as(planner).must(findStreetsNear, { body: { coordinates } })).map((street) => street.usrn)

  test.each([
    ['on the line', 100, 0, true],
    ['25 m beside it', 100, 25, true],
    ['a centimetre further', 100, 25.01, false],
    ['25 m beyond its end', -25, 0, true],
    ['beyond its end, in the box round it but not within 25 m', -20, 20, false],
  ])('%s', async (_, east, north, isFound) => {
    expect(await near(beside(quiet.usrn, east, north))).toEqual(isFound ? [quiet.usrn] : [])
  })

  test('several points find the streets of each, the nearest first, each once', async () => {
    const points = [beside(quiet.usrn, 10, 20), beside(busy.usrn, 10, 5), beside(busy.usrn, 90, 24)]
    expect(await near(...points)).toEqual([busy.usrn, quiet.usrn])
  })

  test('BR-GEN-36 not the closed ones', async () => {
    expect(await near(beside(closed.usrn, 10, 0))).toEqual([])
  })

  test.each<[string, unknown[], string]>([
    ['no points', [], 'coordinates'],
    ['eleven points', Array.from({ length: 11 }, (_, n) => ({ easting: n, northing: 0 })), 'coordinates'],
    [
      'the same twice',
      [
        { easting: 1, northing: 1 },
        { easting: 1, northing: 1 },
      ],
      'coordinates',
    ],
    ['half a point', [{ easting: 1 }], 'coordinates.0.northing'],
    ['a point in words', [{ easting: 'here', northing: 1 }], 'coordinates.0.easting'],
  ])('400 for %s', async (_, coordinates, field) => {
    const answer = await world.as(planner).request('POST', '/v6/lookup/nsg/streets/search', { coordinates })
    expect(answer).toMatchObject({ status: 400, body: { error: { fields: [{ field }] } } })
  })
})

describe('streets by words', () => {
  const found = async (query: string) =>
    (await world.as(planner).must(searchStreets, { query: { query } })).map((street) => street.street_descriptor)

  test('in any order, over name, town and area, letter case aside', async () => {
    expect(await found('testing quiet')).toEqual(['Quiet Lane'])
    expect(await found('LANE, test area qui')).toEqual(['Quiet Lane'])
    expect(await found('quiet busy')).toEqual([])
  })

  test('a word that stands there a thousand times is looked for once', async () => {
    const heard = hearQueries(world.db)
    const streets = await streetsByWords(
      heard.db,
      Array.from({ length: 1000 }, () => 'quiet'),
      50,
    )
    expect(streets.map((street) => street.street_descriptor)).toEqual(['Quiet Lane'])
    const [query] = heard.take()
    expect(query?.parameters.filter((value) => value === '%quiet%')).toHaveLength(1)
  })

  test('names that begin so come first', async () => {
    await world.db
      .updateTable('street')
      .set({ street_descriptor: 'Amber Busy Row' })
      .where('usrn', '=', mixed.usrn)
      .execute()
    expect(await found('busy testing')).toEqual(['Amber Busy Row', 'Busy Street'])
    expect(await found('busy')).toEqual(['Busy Street', 'Amber Busy Row'])
  })

  test('by the beginning of a USRN', async () => {
    expect(await found(String(quiet.usrn))).toEqual(['Quiet Lane'])
    expect((await found('9900000')).length).toBeGreaterThan(3)
  })

  test('BR-GEN-36 without closed streets, and no sign is special', async () => {
    expect(await found('closed alley')).toEqual([])
    expect(await found('qu_et')).toEqual([])
    expect(await found('%')).toEqual([])
    expect(await found('  ')).toEqual([])
  })

  test('names the authority', async () => {
    const [street] = await world.as(planner).must(searchStreets, { query: { query: String(neighbour.usrn) } })
    expect(street).toMatchObject({ administrative_area: 'East Marl Council', street_centre_point: { type: 'Point' } })
  })

  test('400 without a query', async () => {
    const answer = await world.as(planner).request('GET', '/v6/lookup/nsg/search')
    expect(answer).toMatchObject({ status: 400, body: { error: { fields: [{ field: 'query' }] } } })
  })
})

describe('street lines for the base map', () => {
  const round = (usrn: number) => {
    const { easting, northing } = beside(usrn, 0, 0)
    return { minEasting: easting - 1, minNorthing: northing - 1, maxEasting: easting + 1, maxNorthing: northing + 1 }
  }

  test('those that meet the box, open to whoever is signed in', async () => {
    for (const by of [planner, 'admin@marlshire.example']) {
      const answer = await world.as(by).call(listStreetLines, { query: round(busy.usrn) })
      expect(answer.headers['cache-control']).toBe('private, max-age=300')
      expect(answer.body.features).toEqual([
        {
          type: 'Feature',
          geometry: lineOfTestStreet(busy.usrn),
          properties: {
            usrn: busy.usrn,
            street_descriptor: 'Busy Street',
            town: 'Testing',
            road_category: 2,
            traffic_sensitive: true,
            lane_rental: false,
          },
        },
      ])
    }
  })

  test('400 for a box that is inside out', async () => {
    const query = { ...round(busy.usrn), maxEasting: 0 }
    expect(await world.as(planner).refusal(listStreetLines, { query })).toMatchObject({
      status: 400,
      fields: ['maxEasting'],
    })
  })
})

test('BR-ROLE-44 no token, and roles that look nothing up', async () => {
  const admin = world.as('admin@water.example')
  const calls = { query: { query: 'quiet' } }
  expect((await world.stranger.refusal(searchStreets, calls)).status).toBe(401)
  expect(await admin.refusal(searchStreets, calls)).toMatchObject(restricted)
  expect(await admin.refusal(getStreet, { params: { usrn: quiet.usrn } })).toMatchObject(restricted)
  const body = { coordinates: [beside(quiet.usrn, 0, 0)] }
  expect(await admin.refusal(findStreetsNear, { body })).toMatchObject(restricted)
})
