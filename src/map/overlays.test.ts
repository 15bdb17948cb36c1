import { describe, expect, it } from 'vitest'
import { actLimitsOn, forwardPlansOn, trafficSensitiveOn } from './layers/overlay-items.ts'
import { tenseOf } from './overlays.ts'

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
    const [found] = forwardPlansOn({
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

  it('goes on without what has no place left', () => {
    const broken = { ...line, coordinates: [[null, null]] }
    const answer = { type: 'FeatureCollection' as const, features: [broken, line].map((geometry) => ({ type: 'Feature' as const, geometry })) } // prettier-ignore
    expect(actLimitsOn(answer, 'phase_2a').map(({ title }) => title)).toEqual(['HS2 Phase 2a'])
  })

  it('draws each line of a traffic-sensitive street under one id, and no other street', () => {
    const street = (usrn: number, traffic_sensitive: boolean) => ({
      type: 'Feature' as const,
      geometry: { type: 'MultiLineString' as const, coordinates: [line.coordinates, line.coordinates] as [number, number][][] },
      properties: { usrn, street_descriptor: 'High Street', town: 'Marlford', road_category: 3, traffic_sensitive },
    }) // prettier-ignore
    const found = trafficSensitiveOn({ type: 'FeatureCollection', features: [street(1, true), street(2, false)] })
    expect(found.map(({ id }) => id)).toEqual(['1', '1'])
  })
})
