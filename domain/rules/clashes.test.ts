import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clashesOf, clashScore, clashWindow, nearnessOf } from './clashes.ts'
import type { Neighbour, Subject } from './clashes.ts'

const subject: Subject = {
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

type Named = Neighbour & { readonly id: string }

function neighbour({ northing = 150_040, ...rest }: Partial<Named> & { northing?: number } = {}): Named {
  return {
    id: 'other',
    geometry: { type: 'Point', coordinates: [600_025, northing] },
    trafficManagement: 'give_and_take',
    street: 'Chapel Lane',
    startOn: '2026-12-09',
    endOn: '2026-12-15',
    ...rest,
  }
}

describe('what is near works', () => {
  test('shares the days that both are in the street, ends included', () => {
    expect(nearnessOf(subject, neighbour())).toEqual({
      metres: 40,
      sharedDays: 3,
      sharedFrom: '2026-12-09',
      gapDays: 0,
      standing: 'clash',
    })
  })

  test('is told how many days lie between, before as minus', () => {
    const before = nearnessOf(subject, neighbour({ startOn: '2026-11-30', endOn: '2026-12-02' }))
    const after = nearnessOf(subject, neighbour({ startOn: '2026-12-14', endOn: '2026-12-18' }))
    expect([before.gapDays, after.gapDays]).toEqual([-5, 3])
  })

  test('on other days of the same street could share it, unless it is over; elsewhere it is clear', () => {
    const early = { startOn: '2026-11-30', endOn: '2026-12-02' }
    const standingOf = (given: Partial<Named>) => nearnessOf(subject, neighbour({ ...early, ...given })).standing
    expect(standingOf({ street: 'HIGH STREET' })).toBe('share')
    expect(standingOf({ street: 'High Street', isOver: true })).toBe('clear')
    expect(standingOf({})).toBe('clear')
  })

  test('beyond 100 metres is left out', () => {
    expect(clashesOf(subject, [neighbour({ northing: 150_100 }), neighbour({ northing: 150_101 })])).toHaveLength(1)
  })

  test('is measured to itself, never to its box: a bent line whose box meets may be far away', () => {
    const bent: Neighbour['geometry'] = {
      type: 'LineString',
      coordinates: [
        [600_300, 150_000],
        [600_300, 150_300],
        [600_000, 150_300],
      ],
    }
    expect(clashesOf(subject, [neighbour({ geometry: bent })])).toEqual([])
    expect(clashesOf(subject, [neighbour({ geometry: bent })], 300)).toMatchObject([{ metres: 250 }])
    expect(clashesOf(subject, [neighbour({ northing: 150_100.4 })])).toEqual([])
  })

  test('is measured to the nearest of the lines of a whole street', () => {
    const street: Subject = {
      ...subject,
      geometry: {
        type: 'MultiLineString',
        coordinates: [
          [
            [600_000, 140_000],
            [600_050, 140_000],
          ],
          [
            [600_000, 150_030],
            [600_050, 150_030],
          ],
        ],
      },
    }
    expect(nearnessOf(street, neighbour()).metres).toBe(10)
  })

  test('without dates it is simply there', () => {
    const [sample] = clashesOf(subject, [neighbour({ startOn: undefined, endOn: undefined })])
    expect(sample).toMatchObject({ standing: 'there', sharedDays: 0 })
  })

  test('comes gravest first: a restriction, high impact, the longer, the nearer (BR-PERMIT-27)', () => {
    const order = clashesOf(subject, [
      neighbour({ id: 'clear', startOn: '2026-12-20', endOn: '2026-12-21', northing: 150_001 }),
      neighbour({ id: 'sample', startOn: undefined, endOn: undefined }),
      neighbour({ id: 'far', northing: 150_090 }),
      neighbour({ id: 'near', northing: 150_010 }),
      neighbour({ id: 'signals', northing: 150_095, trafficManagement: 'two_way_signals' }),
      neighbour({ id: 'restriction', isRestriction: true, northing: 150_099 }),
    ]).map(({ other }) => other.id)
    expect(order).toEqual(['restriction', 'signals', 'near', 'far', 'sample', 'clear'])
  })

  test('counts nothing where no day is shared', () => {
    const [clear] = clashesOf(subject, [neighbour({ startOn: '2027-01-04', endOn: '2027-01-05', isRestriction: true })])
    expect(clear && clashScore(clear)).toBe(0)
  })

  test('is asked about from two weeks before to two weeks after, 100 metres round', () => {
    expect(clashWindow(subject)).toEqual({
      box: { minEasting: 599_900, minNorthing: 149_900, maxEasting: 600_150, maxNorthing: 150_100 },
      start_date: '2026-11-23',
      end_date: '2026-12-25',
    })
    expect(clashWindow(subject, { days: 365 }).start_date).toBe('2025-12-07')
  })

  test('never shares more days than either takes', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((days) => Temporal.PlainDate.from('2026-11-15').add({ days }))
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 30 }), (start, length) => {
        const other = neighbour({ startOn: start.toString(), endOn: start.add({ days: length }).toString() })
        const found = nearnessOf(subject, other)
        expect(found.sharedDays).toBeLessThanOrEqual(Math.min(5, length + 1))
        expect(found.standing === 'clash').toBe(found.sharedDays > 0)
        expect(found.gapDays === 0).toBe(found.sharedDays > 0)
      }),
    )
  })
})
