/** The layers of the map beside works and activities; what all seven refuse is tried in map-boxes.test.ts. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addAncillaryInformation, removeAncillaryInformation } from '../../domain/contract/ancillary-informations.ts'
import type { QueryOf } from '../../domain/contract/endpoint.ts'
import { cancelForwardPlan, createForwardPlan } from '../../domain/contract/forward-plans.ts'
import {
  getAncillaryInformationsInBox,
  getForwardPlansInBox,
  getHs2ActLimitsInBox,
  getMaterialClassificationsInBox,
  getSection58sInBox,
} from '../../domain/contract/geojson.ts'
import { createMaterialClassification } from '../../domain/contract/material-classifications.ts'
import { createPermit } from '../../domain/contract/permits.ts'
import { createSection58, updateSection58Status } from '../../domain/contract/section-58s.ts'
import { createWork } from '../../domain/contract/works.ts'
import { compound } from '../testing/ancillary-information.ts'
import { application, furtherApplication, placeOn } from '../testing/application.ts'
import { materialClassification } from '../testing/material-classification.ts'
import { peopleOf, type People } from '../testing/people.ts'
import { forwardPlan } from '../testing/plans-and-notices.ts'
import { section58 } from '../testing/sections-and-activities.ts'
import { testStreets } from '../testing/test-streets.ts'
import { startWorld, type World } from '../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())

const everyone = [
  'planner@water.example',
  'planner@broadband.example',
  'contractor@groundworks.example',
  'officer@marlshire.example',
  'officer@eastmarl.example',
]

/** Round the places that the tests give on Quiet Lane. */
const quiet = { minEasting: 600_000, minNorthing: 100_000, maxEasting: 600_200, maxNorthing: 100_010 }
const elsewhere = { ...quiet, minEasting: 610_000, maxEasting: 611_000 }

describe('forward plans', () => {
  const found = async (query: Partial<QueryOf<typeof getForwardPlansInBox>> = {}, by = 'planner@water.example') => {
    const { features } = await world.as(by).must(getForwardPlansInBox, { query: { ...quiet, ...query } })
    return features.map((feature) => feature.properties.forward_plan_reference_number)
  }
  const raise = async (changes?: Parameters<typeof forwardPlan>[0]) => {
    const made = await people.planner.must(createForwardPlan, { body: forwardPlan(changes) })
    return {
      workReferenceNumber: made.work_reference_number,
      forwardPlanReferenceNumber: made.forward_plan_reference_number,
    }
  }

  test('BR-FP-10 a raised plan is on the map, BR-FP-12 a cancelled and BR-FP-13 a progressed one is not', async () => {
    const [kept, cancelled, progressed] = [await raise(), await raise(), await raise()]
    expect(await found()).toHaveLength(3)
    await people.planner.must(cancelForwardPlan, { params: cancelled, body: { cancelled_reason: 'Not needed' } })
    const params = { workReferenceNumber: progressed.workReferenceNumber }
    await people.planner.must(createPermit, { params, body: furtherApplication() })
    expect(await found()).toEqual([kept.forwardPlanReferenceNumber])
    expect(await found(elsewhere)).toEqual([])
  })

  test.each(everyone)('BR-FP-05 %s sees the pins of every promoter', async (by) => {
    expect(await found({}, by)).toHaveLength(1)
  })

  test('BR-REP-19 only plans with a day in the period, and one by its reference', async () => {
    const later = await raise({ start_date: '2027-05-01', end_date: '2027-05-03' })
    expect(await found({ start_date: '2027-05-03' })).toEqual([later.forwardPlanReferenceNumber])
    expect(await found({ start_date: '2027-05-04' })).toEqual([])
    expect(await found({ start_date: '2027-03-02', end_date: '2027-04-30' })).toHaveLength(1)
    const forward_plan_reference_number = later.forwardPlanReferenceNumber.toLowerCase()
    expect(await found({ forward_plan_reference_number })).toEqual([later.forwardPlanReferenceNumber])
    expect(await found({ forward_plan_reference_number: 'FP-NONE' })).toEqual([])
  })

  test('a feature says what the contract has it say', async () => {
    const { features } = await people.officer.must(getForwardPlansInBox, {
      query: { ...quiet, end_date: '2027-04-01' },
    })
    expect(features[0]).toMatchObject({
      type: 'Feature',
      geometry: { type: 'LineString', type_string: 'Line', coordinates: placeOn(testStreets.quiet.usrn).coordinates },
      properties: {
        forward_plan_status_string: 'Raised',
        start_date: '2027-03-01T00:00:00.000Z',
        end_date: '2027-03-02T00:00:00.000Z',
        promoter_organisation: 'Marl Water',
        work_centre_point: { type: 'Point', coordinates: [600_025, expect.any(Number)] },
        location_description: 'From the church to the school',
      },
    })
  })
})

describe('Section 58s', () => {
  const found = async (query: Partial<QueryOf<typeof getSection58sInBox>> = {}, by = 'planner@water.example') => {
    const { features } = await world.as(by).must(getSection58sInBox, { query: { ...quiet, ...query } })
    return features.map((feature) => feature.properties.section_58_status)
  }
  const propose = async (start_date = '2026-12-01') => {
    const made = await people.officer.must(createSection58, { body: section58({ start_date }) })
    return { section58ReferenceNumber: made.section_58_reference_number }
  }
  const move = (params: { section58ReferenceNumber: string }, status: 'in_force' | 'cancelled' | 'closed') =>
    people.officer.must(updateSection58Status, {
      params,
      body: { status, ...(status === 'in_force' ? { start_date: '2026-12-01' } : {}) },
    })

  test('BR-S58-04, 10 to 13: proposed and in force are shown, cancelled and closed are not', async () => {
    const [proposed, inForce, cancelled, closed] = [await propose(), await propose(), await propose(), await propose()]
    for (const params of [inForce, closed]) await move(params, 'in_force')
    await move(cancelled, 'cancelled')
    await move(closed, 'closed')
    expect((await found()).sort()).toEqual(['in_force', 'proposed'])
    const section_58_reference_number = proposed.section58ReferenceNumber.toLowerCase()
    expect(await found({ section_58_reference_number })).toEqual(['proposed'])
    expect(await found({ section_58_reference_number: cancelled.section58ReferenceNumber })).toEqual([])
    expect(await found(elsewhere)).toEqual([])
  })

  test.each(everyone)('BR-S58-04 %s sees those of every authority', async (by) => {
    expect(await found({}, by)).toHaveLength(2)
  })

  test('BR-REP-19 only those with a day in the period', async () => {
    await propose('2027-09-01')
    expect(await found({ end_date: '2026-12-01' })).toHaveLength(2)
    expect(await found({ end_date: '2026-11-30' })).toEqual([])
    expect(await found({ start_date: '2027-06-02' })).toEqual(['proposed'])
  })

  test('a feature says what the contract has it say', async () => {
    const query = { ...quiet, start_date: '2027-09-01' }
    const { features } = await people.planner.must(getSection58sInBox, { query })
    expect(features[0]).toMatchObject({
      geometry: { type: 'LineString', type_string: 'Line' },
      properties: {
        organisation_name: 'Marlshire County Council',
        street_name: 'Quiet Lane',
        section_58_status_string: 'Proposed',
        start_date: '2027-09-01T00:00:00.000Z',
        end_date: '2028-03-01T00:00:00.000Z',
        restriction_duration_string: '6 months',
        restriction_extent_string: 'Whole road',
        location_types: ['carriageway', 'footway'],
        location_types_string: ['Carriageway', 'Footway'],
      },
    })
  })
})

describe('ancillary information', () => {
  type Query = Partial<QueryOf<typeof getAncillaryInformationsInBox>>
  const found = async (query: Query = {}, by = 'planner@water.example') => {
    const { features } = await world.as(by).must(getAncillaryInformationsInBox, { query: { ...quiet, ...query } })
    return features
  }
  const referencesOf = (features: Awaited<ReturnType<typeof found>>) =>
    features.map((feature) => feature.properties.ancillary_info_reference_number)
  let item: { workReferenceNumber: string; permitReferenceNumber: string; ancillaryInformationReferenceNumber: string }

  test('BR-PERMIT-94, BR-GEN-31 one feature for each item, with all its points', async () => {
    const work = await people.planner.must(createWork, { body: application() })
    const params = {
      workReferenceNumber: work.work_reference_number,
      permitReferenceNumber: work.permit_reference_number,
    }
    const places = [
      { type: 'Point', coordinates: [600_050, 100_004] },
      { type: 'Point', coordinates: [600_090, 100_008] },
    ] as const
    const body = compound({
      ancillary_info_coordinates: places.map((place) => ({ ...place, coordinates: [...place.coordinates] })),
    })
    const made = await people.planner.must(addAncillaryInformation, { params, body })
    item = { ...params, ancillaryInformationReferenceNumber: made.ancillary_info_reference_number }
    const [feature, ...others] = await found({ minEasting: 600_085 })
    expect(others).toEqual([])
    expect(feature).toMatchObject({
      geometry: { type: 'Point', type_string: 'Point', coordinates: [600_050, 100_004] },
      properties: {
        work_reference_number: params.workReferenceNumber,
        permit_reference_number: params.permitReferenceNumber,
        ancillary_info_centre_point: { type: 'Point', coordinates: [600_070, 100_006] },
        ancillary_info_coordinates: places,
        ancillary_info_status: 'added',
        ancillary_info_status_string: 'Added',
        promoter_organisation: 'Marl Water',
        date_created: '2026-11-24T10:00:00.000Z',
        usrns: [testStreets.quiet.usrn],
        location_description: 'In the lay-by',
      },
    })
    expect(await found(elsewhere)).toEqual([])
  })

  test('its permit’s days are its days; one by its reference', async () => {
    expect(await found({ start_date: '2026-12-08', end_date: '2026-12-09' })).toHaveLength(1)
    expect(await found({ start_date: '2026-12-09' })).toEqual([])
    expect(await found({ end_date: '2026-12-06' })).toEqual([])
    const reference = item.ancillaryInformationReferenceNumber
    expect(referencesOf(await found({ ancillary_info_reference_number: reference.toLowerCase() }))).toEqual([reference])
    expect(await found({ ancillary_info_reference_number: item.permitReferenceNumber })).toEqual([])
  })

  test.each(everyone)('BR-ROLE-12 %s sees those of every promoter', async (by) => {
    expect(await found({}, by)).toHaveLength(1)
  })

  test('BR-PERMIT-94 what was removed has left the map', async () => {
    const body = { ancillary_info_removal_reason: 'Taken down' }
    await people.planner.must(removeAncillaryInformation, { params: item, body })
    expect(await found()).toEqual([])
  })
})

describe('material classifications', () => {
  type Query = QueryOf<typeof getMaterialClassificationsInBox>
  const found = async (query: Query = quiet, by = 'planner@water.example') => {
    const { features } = await world.as(by).must(getMaterialClassificationsInBox, { query })
    return features.map((feature) => feature.properties.material_classification_classification)
  }

  beforeAll(async () => {
    await people.planner.must(createMaterialClassification, { body: materialClassification() })
    await people.officer.must(createMaterialClassification, {
      body: materialClassification({
        usrn: testStreets.busy.usrn,
        material_classification_coordinates: { type: 'Point', coordinates: [600_100, 101_000] },
        material_classification_classification: 'non_hazardous',
        hazardous_material_type: null,
        sample_date: '2026-11-20T00:00:00.000Z',
      }),
    })
  })

  test('BR-GEN-34 in the box, in a box that is open on some sides, on a street', async () => {
    expect(await found()).toEqual(['hazardous'])
    expect((await found({})).sort()).toEqual(['hazardous', 'non_hazardous'])
    expect(await found({ minNorthing: 100_500 })).toEqual(['non_hazardous'])
    expect(await found({ maxNorthing: 100_500 })).toEqual(['hazardous'])
    expect(await found({ usrn: testStreets.busy.usrn })).toEqual(['non_hazardous'])
    expect(await found({ ...quiet, usrn: testStreets.busy.usrn })).toEqual([])
  })

  test('BR-REP-19 by the days of the samples, and by classification', async () => {
    expect(await found({ sample_date_from: '2026-11-21' })).toEqual(['hazardous'])
    expect(await found({ sample_date_to: '2026-11-20' })).toEqual(['non_hazardous'])
    expect(await found({ classification: 'non_hazardous' })).toEqual(['non_hazardous'])
  })

  test.each(everyone)('BR-MC-03 %s sees everybody’s', async (by) => {
    expect(await found({}, by)).toHaveLength(2)
  })

  test('BR-MC-03 the hazard is named for hazardous ground alone', async () => {
    const { features } = await people.officer.must(getMaterialClassificationsInBox, { query: {} })
    const byKind = Object.fromEntries(
      features.map(({ properties }) => [properties.material_classification_classification, properties]),
    )
    expect(byKind['hazardous']).toMatchObject({
      material_type: ['coal_tar'],
      material_type_string: ['Coal tar'],
      recorded_by_swa_code: '9310',
      recorded_by_organisation_name: 'Marl Water',
      sample_date: '2026-11-24T00:00:00.000Z',
      material_classification_classification_string: 'Hazardous',
    })
    expect(byKind['non_hazardous']).toMatchObject({ material_type: null, material_type_string: null })
  })

  test('400 for a period that is reversed', async () => {
    const query = { ...quiet, sample_date_from: '2026-11-21', sample_date_to: '2026-11-20' }
    const refused = await people.planner.refusal(getMaterialClassificationsInBox, { query })
    expect(refused).toMatchObject({ status: 400, fields: ['sample_date_to'] })
  })
})

describe('limits of the HS2 Acts (BR-HS2-11)', () => {
  const county = { minEasting: 410_000, minNorthing: 290_000, maxEasting: 440_000, maxNorthing: 310_000 }
  const phases = ['phase_1', 'phase_2a'] as const

  test.each(everyone)('%s is told where both phases lie', async (by) => {
    for (const phase of phases) {
      const { features } = await world.as(by).must(getHs2ActLimitsInBox, { query: { ...county, phase } })
      expect(features.length).toBeGreaterThan(1)
      expect(features[0]?.geometry).toMatchObject({ type: 'Polygon', type_string: 'Area' })
    }
  })

  test('only the stretches that meet the box, of the phase asked for', async () => {
    const south = { ...county, maxNorthing: 295_000 }
    const inSouth = (phase: (typeof phases)[number]) =>
      people.planner.must(getHs2ActLimitsInBox, { query: { ...south, phase } })
    expect((await inSouth('phase_1')).features).toHaveLength(1)
    expect((await inSouth('phase_2a')).features).toEqual([])
  })

  test('400 without a phase, or for one that there is not', async () => {
    const box = new URLSearchParams(Object.entries(county).map(([name, value]) => [name, String(value)]))
    for (const phase of ['', '&phase=phase_2b']) {
      const answer = await people.planner.request('GET', `/v6/geojson/hs2-act-limits?${box}${phase}`)
      expect(answer).toMatchObject({ status: 400, body: { error: { fields: [{ field: 'phase' }] } } })
    }
  })
})
