import { describe, expect, it } from 'vitest'
import {
  actLimitsOn,
  areasOn,
  forwardPlansOn,
  laneRentalOn,
  sitesOn,
  trafficSensitiveOn,
} from './layers/overlay-items.ts'
import { overlays, printChoice, readChoice, tenseOf } from './overlays.ts'

describe('what is laid over the works', () => {
  it('is over after its last day, not begun before its first, and now on both', () => {
    const dates = { startOn: '2026-11-10', endOn: '2026-11-20' }
    expect(tenseOf(dates, '2026-11-09')).toBe('future')
    expect(tenseOf(dates, '2026-11-10')).toBe('now')
    expect(tenseOf(dates, '2026-11-20')).toBe('now')
    expect(tenseOf(dates, '2026-11-21')).toBe('past')
    expect(tenseOf({}, '2026-11-21')).toBe('now')
  })

  const line = { type: 'LineString' as const, type_string: 'LineString', coordinates: [[451_000, 162_000], [451_100, 162_000]] } // prettier-ignore
  const plan = {
    forward_plan_reference_number: 'MW00112345678-FP1',
    work_reference_number: 'MW00112345678',
    forward_plan_status: 'raised' as const,
    forward_plan_status_string: 'Raised',
    work_centre_point: { type: 'Point' as const, coordinates: [451_050, 162_000] },
    street: 'High Street',
    start_date: '2027-06-01T00:00:00.000Z',
    end_date: '2027-06-30T00:00:00.000Z',
    description_of_work: 'New main',
    promoter_organisation: 'Marl Water',
    location_description: 'Outside the station',
  }

  it('has London days, summer time or not (BR-GEN-24), and its record', () => {
    const {
      items: [found],
    } = forwardPlansOn({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', geometry: line, properties: plan }],
    })
    expect(found).toMatchObject({
      id: 'MW00112345678-FP1',
      works: 'MW00112345678',
      startOn: '2027-06-01',
      endOn: '2027-06-30',
      centre: [451_050, 162_000],
      fault: undefined,
    })
  })

  it('goes on without what has no place left, and tells of it', () => {
    const broken = { ...line, coordinates: [[null, null]] }
    const answer = { type: 'FeatureCollection' as const, features: [broken, line].map((geometry) => ({ type: 'Feature' as const, geometry })) } // prettier-ignore
    const { items, unplaced } = actLimitsOn(answer, 'phase_2a')
    expect(items.map(({ id }) => id)).toEqual(['phase_2a 2'])
    expect(unplaced.map(({ id }) => id)).toEqual(['phase_2a 1'])
  })

  const twoLines = [line.coordinates, line.coordinates] as [number, number][][]
  const street = (usrn: number, said: { traffic_sensitive?: boolean; lane_rental?: boolean }, lines = twoLines) => ({
    type: 'Feature' as const,
    geometry: { type: 'MultiLineString' as const, coordinates: lines },
    properties: {
      usrn,
      street_descriptor: 'High Street',
      town: 'Marlford',
      road_category: 3,
      traffic_sensitive: false,
      lane_rental: false,
      ...said,
    },
  })

  it('has a street of several lines once, and no other street', () => {
    const features = [street(1, { traffic_sensitive: true }), street(2, {}), street(3, { lane_rental: true })]
    const answer = { type: 'FeatureCollection' as const, features }
    expect(trafficSensitiveOn(answer).items.map(({ id }) => id)).toEqual(['1'])
    expect(laneRentalOn(answer).items).toMatchObject([{ id: '3', centre: [451_050, 162_000], usrn: 3 }])
  })

  it('lists a street whose lines are broken', () => {
    const features = [street(1, { lane_rental: true }, [[[Number.NaN, 1]]])]
    const found = laneRentalOn({ type: 'FeatureCollection', features })
    expect(found).toMatchObject({ items: [], unplaced: [{ id: '1', title: 'High Street' }] })
  })

  it('has sites with the days of their guarantee, and the way to their record', () => {
    const properties = {
      work_reference_number: 'MW00112345678',
      site_reference_number: '2',
      reinstatement_reference_number: 'MW00112345678-R-03',
      reinstatement_type: 'excavation' as const,
      reinstatement_type_string: 'Excavation',
      reinstatement_status: 'permanent' as const,
      reinstatement_status_string: 'Permanent',
      reinstatement_date: '2025-06-01T00:00:00.000Z',
      end_date: '2027-05-31T00:00:00.000Z',
      street_name: 'High Street',
      usrn: 1,
      location_description: 'Outside the station',
      promoter_organisation: 'Marl Water',
    }
    const { items } = sitesOn({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', geometry: line, properties }],
    })
    expect(items).toMatchObject([
      {
        works: 'MW00112345678',
        site: '2',
        startOn: '2025-06-01',
        endOn: '2027-05-31',
        details: 'Site 2, excavation, permanent. Outside the station, Marl Water',
      },
    ])
  })

  it('says how many streets of an area are near', () => {
    const properties = { geographical_area_reference_number: 'GA-1', area_name: 'North', number_of_usrns: 1200, number_in_box: 1 } // prettier-ignore
    const { geometry } = street(1, {})
    const { items } = areasOn({ type: 'FeatureCollection', features: [{ type: 'Feature', geometry, properties }] })
    expect(items).toMatchObject([{ id: 'GA-1', title: 'North', details: '1 of its 1,200 streets around here' }])
  })
})

describe('what is chosen of a layer', () => {
  it('is read back from the address, whatever it is called', () => {
    for (const overlay of overlays) {
      const choice = { overlay, id: 'phase_1 12' }
      expect(readChoice(printChoice(choice))).toEqual(choice)
    }
  })

  it('is no works, no activity and nothing', () => {
    for (const other of ['MW00112345678-01', 'ACT1', 'forward_plans', 'moon 1', undefined]) {
      expect(readChoice(other)).toBeUndefined()
    }
  })
})
