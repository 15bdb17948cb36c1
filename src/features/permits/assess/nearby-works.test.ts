import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundsOf, centrePoint, type Geometry } from '../../../../domain/geometry.ts'
import type { MapFeature } from '../../../map/map-feature.ts'
import { boxRound, nearbyHeading, nearbyWords, nearbyWorks, type Subject } from './nearby-works.ts'

const subject: Subject = {
  worksReference: 'MW00100000001',
  geometry: {
    type: 'LineString',
    coordinates: [
      [600_000, 150_000],
      [600_050, 150_000],
    ],
  },
  street: 'High Street',
  startOn: '2026-12-07',
  endOn: '2026-12-11',
}

function works(given: Partial<MapFeature> & { northing?: number }): MapFeature {
  const { northing = 150_040, ...rest } = given
  const geometry: Geometry = { type: 'Point', coordinates: [600_025, northing] }
  return {
    id: 'MP00100000002-01',
    layer: 'works_other',
    geometry,
    bounds: boundsOf(geometry),
    centre: centrePoint(geometry),
    state: 'planned',
    badge: undefined,
    trafficManagement: 'give_and_take',
    street: 'Chapel Lane',
    area: 'Marlford',
    who: 'Marl Power',
    what: 'Give and take',
    category: 'minor',
    startOn: '2026-12-09',
    endOn: '2026-12-15',
    worksReference: 'MP00100000002',
    ...rest,
  }
}

describe('works nearby', () => {
  test('share the days that both are in the street, ends included', () => {
    const [found] = nearbyWorks(subject, [works({})])
    expect(found).toMatchObject({ metres: 40, sharedDays: 3, sharedFrom: '2026-12-09', standing: 'clash' })
    expect(found && nearbyWords(subject, found)).toBe('40 m away, 3 shared days from Wed 9 Dec')
  })

  test('beyond 100 m are left out', () => {
    expect(nearbyWorks(subject, [works({ northing: 150_100 }), works({ northing: 150_101 })])).toHaveLength(1)
  })

  test('on other days of the same street could share it; elsewhere they are clear', () => {
    const before = { startOn: '2026-11-30', endOn: '2026-12-02' }
    const [same] = nearbyWorks(subject, [works({ ...before, street: 'High Street' })])
    const [other] = nearbyWorks(subject, [works(before)])
    expect([same?.standing, other?.standing]).toEqual(['share', 'clear'])
    expect(other && nearbyWords(subject, other)).toBe('40 m away, ends 5 days before')
  })

  test('that clash come first, high impact before the rest, then the nearest', () => {
    const order = nearbyWorks(subject, [
      works({ id: 'clear', startOn: '2026-12-20', endOn: '2026-12-21', northing: 150_001 }),
      works({ id: 'far', northing: 150_090 }),
      works({ id: 'near', northing: 150_010 }),
      works({ id: 'signals', northing: 150_095, trafficManagement: 'two_way_signals' }),
    ]).map(({ feature }) => feature.id)
    expect(order).toEqual(['signals', 'near', 'far', 'clear'])
  })

  test('are asked for from two weeks before to two weeks after, 100 m round the works', () => {
    expect(boxRound(subject)).toEqual({
      minEasting: 599_900,
      minNorthing: 149_900,
      maxEasting: 600_150,
      maxNorthing: 150_100,
      start_date: '2026-11-23',
      end_date: '2026-12-25',
    })
  })

  test('a shared day is never counted outside either works', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((days) => Temporal.PlainDate.from('2026-11-15').add({ days }))
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 30 }), (start, length) => {
        const feature = works({ startOn: start.toString(), endOn: start.add({ days: length }).toString() })
        const [found] = nearbyWorks(subject, [feature])
        expect(found?.sharedDays).toBeLessThanOrEqual(Math.min(5, length + 1))
        expect(found?.standing === 'clash').toBe((found?.sharedDays ?? 0) > 0)
      }),
    )
  })

  test('are never the works themselves', () => {
    expect(nearbyWorks(subject, [works({ worksReference: subject.worksReference })])).toEqual([])
  })

  test('are told by their finding', () => {
    expect(nearbyHeading([])).toBe('Place: no other works nearby')
    expect(nearbyHeading(nearbyWorks(subject, [works({})]))).toBe('Place: 1 other works nearby on the same days')
  })
})
