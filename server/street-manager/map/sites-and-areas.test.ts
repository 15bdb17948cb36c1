/** The two layers of the map that the GeoJSON API has not: sites by their guarantee, and the areas of an authority. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GuaranteeStanding } from '../../../domain/contract/enums/reinstatements.ts'
import type { QueryOf } from '../../../domain/contract/endpoint.ts'
import { getGeographicalAreasInBox, getSitesInBox } from '../../../domain/contract/map-layers.ts'
import { insertReinstatement } from '../../testing/listed-works-records.ts'
import { insertWorksToList, worksToList } from '../../testing/own-rows.ts'
import { lineOfTestStreet, testStreets } from '../../testing/test-streets.ts'
import { startWorld, type World } from '../../testing/world.ts'

const officer = 'officer@marlshire.example'
const planner = 'planner@water.example'
const contractor = 'contractor@groundworks.example'
const box = { minEasting: 500_000, minNorthing: 400_000, maxEasting: 500_100, maxNorthing: 400_100 }
const elsewhere = { ...box, minEasting: 500_101, maxEasting: 500_200 }

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

describe('sites in a box', () => {
  const { plain, unseen, rivals, neighbours } = worksToList
  const at = (coordinates: unknown, type = 'Point') => ({
    details: JSON.stringify({
      reinstatement_coordinates: { type, coordinates },
      location_types: ['carriageway'],
      reinstatement_evidence: false,
    }),
  })
  const inside = at([500_050, 400_050])
  const permanent = { reinstatement_status: 'permanent', ...inside } as const

  beforeAll(async () => {
    await insertWorksToList(world)
    const { db } = world
    await insertReinstatement(db, plain, 1, { ...permanent, end_on: '2028-11-19' })
    await insertReinstatement(db, plain, 2, { ...permanent, end_on: '2027-01-10' })
    await insertReinstatement(db, plain, 3, { ...permanent, end_on: '2026-11-23' })
    await insertReinstatement(db, plain, 4, { ...inside, end_on: '2027-05-19' })
    await insertReinstatement(db, plain, 5, { ...inside, end_on: '2026-12-01' })
    await insertReinstatement(db, plain, 6, { ...inside, is_active: false })
    await insertReinstatement(db, plain, 7, { ...inside, is_subsumed: true })
    await insertReinstatement(db, plain, 8, { ...permanent, end_on: '2028-11-19', ...at([600_000, 400_000]) })
    for (const works of [unseen, rivals, neighbours]) {
      await insertReinstatement(db, works, 1, { ...permanent, end_on: '2028-11-19' })
    }
  })

  type Query = Partial<QueryOf<typeof getSitesInBox>>
  const found = async (standing: GuaranteeStanding, by = 'api-planner@water.example', query: Query = {}) => {
    const { features } = await world.as(by).must(getSitesInBox, { query: { ...box, standing, ...query } })
    return features.map(({ properties }) => properties.reinstatement_reference_number)
  }
  const site = (n: number, works: string = plain) => `${works}-R-0${n}`

  test.each<[GuaranteeStanding, string[]]>([
    ['in_guarantee', [site(1), site(1, neighbours), site(1, unseen)]],
    ['ending_soon', [site(2), site(5)]],
    ['ended', [site(3)]],
    ['interim', [site(4)]],
  ])(
    'BR-REIN-20 to 22 %s: neither what was replaced nor what another site has taken in',
    async (standing, expected) => {
      expect(await found(standing)).toEqual(expected)
    },
  )

  test('BR-GEN-34 only what meets the box, be it a point, a line or an area', async () => {
    expect(await found('in_guarantee', planner, elsewhere)).toEqual([])
    const line = [
      [500_000, 400_000],
      [500_150, 400_000],
    ]
    const area = [[...line, [500_150, 400_100], [500_000, 400_000]]]
    await insertReinstatement(world.db, plain, 11, { end_on: '2027-05-19', ...at(line, 'LineString') })
    await insertReinstatement(world.db, plain, 12, { end_on: '2027-05-19', ...at(area, 'Polygon') })
    expect(await found('interim', planner, elsewhere)).toEqual([`${plain}-R-11`, `${plain}-R-12`])
    const above = { ...elsewhere, minNorthing: 400_050 }
    expect(await found('interim', planner, above)).toEqual([`${plain}-R-12`])
  })

  test('BR-REP-05 an authority sees those on its streets, BR-ROLE-13 a planner those of workstreams that they see', async () => {
    expect(await found('in_guarantee', officer)).toEqual([site(1, rivals), site(1), site(1, unseen)])
    expect(await found('in_guarantee', planner)).toEqual([site(1), site(1, neighbours)])
    expect(await found('in_guarantee', 'planner@broadband.example')).toEqual([site(1, rivals)])
  })

  test('BR-ROLE-24, 25 a contractor names the promoter, and nobody another organisation', async () => {
    const asked = { ...box, standing: 'in_guarantee' } as const
    const refusal = (by: string, swa_code?: string) =>
      world.as(by).refusal(getSitesInBox, { query: { ...asked, ...(swa_code ? { swa_code } : {}) } })
    expect(await refusal(contractor)).toMatchObject({ status: 400 })
    expect(await refusal(contractor, '7220')).toMatchObject({ status: 401 })
    expect(await refusal(planner, '7710')).toMatchObject({ status: 401 })
    expect(await found('in_guarantee', contractor, { swa_code: '7710' })).toEqual([site(1, rivals)])
  })

  test('a feature tells the site, its days and whose it is', async () => {
    const { features } = await world.as(planner).must(getSitesInBox, { query: { ...box, standing: 'ended' } })
    expect(features).toEqual([
      {
        type: 'Feature',
        geometry: { type: 'Point', type_string: 'Point', coordinates: [500_050, 400_050] },
        properties: {
          work_reference_number: plain,
          site_reference_number: '3',
          reinstatement_reference_number: site(3),
          reinstatement_type: 'excavation',
          reinstatement_type_string: 'Excavation',
          reinstatement_status: 'permanent',
          reinstatement_status_string: 'Permanent',
          reinstatement_date: '2026-11-20T00:00:00.000Z',
          end_date: '2026-11-23T00:00:00.000Z',
          street_name: 'Quiet Lane',
          usrn: testStreets.quiet.usrn,
          location_description: 'Outside number 12',
          promoter_organisation: 'Marl Water',
        },
      },
    ])
  })

  test('400 for a box that is inside out, or a standing that there is not', async () => {
    const query = { ...box, maxNorthing: 0, standing: 'ended' } as const
    expect(await world.as(planner).refusal(getSitesInBox, { query })).toMatchObject({ fields: ['maxNorthing'] })
    const unknown = { ...box, standing: 'over' as 'ended' }
    const refused = await world.as(planner).refusal(getSitesInBox, { query: unknown })
    expect(refused).toMatchObject({ status: 400, fields: ['standing'] })
  })
})

describe('areas in a box', () => {
  const { quiet } = testStreets
  const round = { minEasting: 600_000, minNorthing: 99_000, maxEasting: 601_000, maxNorthing: 102_000 }
  const ask = (by: string, query = round) => world.as(by).must(getGeographicalAreasInBox, { query })

  beforeAll(async () => {
    const area = { organisation_reference: '5510', file_id: null, modified_at: '2026-11-20T09:00:00Z' }
    await world.db
      .insertInto('geographical_area')
      .values([
        { reference: 'GA-801', name: 'North', ...area },
        { reference: 'GA-802', name: 'South', ...area },
      ])
      .execute()
    // 98000001 is in no gazetteer: it counts, and cannot be drawn
    const streets = [
      { area_reference: 'GA-801', usrn: quiet.usrn },
      { area_reference: 'GA-801', usrn: 98_000_001 },
      { area_reference: 'GA-802', usrn: quiet.usrn },
    ]
    await world.db.insertInto('geographical_area_street').values(streets).execute()
  })

  test('BR-GEO-01 those of the own authority, each with its streets there and how many it has in all', async () => {
    const { features } = await ask(officer)
    expect(features).toEqual([
      {
        type: 'Feature',
        geometry: lineOfTestStreet(quiet.usrn),
        properties: {
          geographical_area_reference_number: 'GA-801',
          area_name: 'North',
          number_of_usrns: 2,
          number_in_box: 1,
        },
      },
      expect.objectContaining({ properties: expect.objectContaining({ area_name: 'South', number_of_usrns: 1 }) }),
    ])
    expect((await ask('officer@eastmarl.example')).features).toEqual([])
  })

  test('nothing where none of its streets are', async () => {
    expect((await ask(officer, elsewhere)).features).toEqual([])
  })

  test('400 for a box that is inside out, 401 for a promoter: areas are an authority’s own', async () => {
    const query = { ...round, maxEasting: 0 }
    expect(await world.as(officer).refusal(getGeographicalAreasInBox, { query })).toMatchObject({
      status: 400,
      fields: ['maxEasting'],
    })
    const refused = await world.as(planner).refusal(getGeographicalAreasInBox, { query: round })
    expect(refused).toMatchObject({ status: 401, message: 'Access restricted' })
  })
})
