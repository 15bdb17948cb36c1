import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { englandAndWales as holidays } from './bank-holidays.ts'
import { countOverrunDays, estimateOverrunCharge, overrunStreet, type OverrunStreet } from './overrun-charges.ts'
import { countCalendarDays, countWorkingDays } from './working-days.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const overrun = (periodEnds: string, cleared: string) => countOverrunDays(day(periodEnds), day(cleared), holidays)
const street = (roadCategory: number, kind: 'plain' | 'sensitive' | 'protected'): OverrunStreet => ({
  roadCategory,
  isTrafficSensitive: kind === 'sensitive',
  isProtected: kind === 'protected',
})

describe('overrun days', () => {
  test.each([
    ['BR-S74-37 Saturday to Tuesday in 2026', '2026-02-06', '2026-02-10', 4],
    ['BR-S74-37 the same in 2025: Monday and Tuesday', '2025-02-07', '2025-02-11', 2],
    ['BR-S74-30 clear on the last free day', '2026-02-06', '2026-02-06', 0],
    ['BR-S74-30 clear before it', '2026-02-06', '2026-02-03', 0],
    ['BR-S74-30 clear the day after', '2026-02-06', '2026-02-07', 1],
    ['BR-S74-33 over Christmas 2026: bank holidays count', '2026-12-24', '2026-12-29', 5],
    ['BR-S74-33 over Christmas 2025: they do not', '2025-12-24', '2025-12-29', 1],
    // Wed 31 Dec, Fri 2 Jan by the old rule; Mon 5, Tue 6 by the new
    ['BR-S74-37 an overrun that spans 5 January 2026', '2025-12-30', '2026-01-06', 4],
    ['BR-S74-33 Sunday 4 January 2026 is still free', '2026-01-02', '2026-01-04', 0],
  ])('%s', (_, periodEnds, cleared, days) => {
    expect(overrun(periodEnds, cleared)).toBe(days)
  })

  test('BR-S74-33, 37 each further day adds one, or none when it was no working day of the old rule', () => {
    const anyDay = fc.integer({ min: 0, max: 3000 }).map((days) => day('2020-01-01').add({ days }))
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (periodEnds, length) => {
        const cleared = periodEnds.add({ days: length })
        const days = countOverrunDays(periodEnds, cleared, holidays)
        const first = periodEnds.add({ days: 1 })
        expect(days).toBeGreaterThanOrEqual(countWorkingDays(first, cleared, holidays))
        expect(days).toBeLessThanOrEqual(countCalendarDays(first, cleared))
        const next = countOverrunDays(periodEnds, cleared.add({ days: 1 }), holidays)
        expect([0, 1]).toContain(next - days)
      }),
    )
  })
})

describe('estimates of the charge', () => {
  test.each([
    ['BR-S74-41', street(2, 'sensitive'), 5, 25_000],
    ['BR-S74-42', street(4, 'plain'), 4, 1_000],
    ['BR-S74-43', street(1, 'protected'), 3, 15_000],
    ['BR-S74-40 category 0, sensitive', street(0, 'sensitive'), 4, 25_000],
    ['BR-S74-40 category 1, neither', street(1, 'plain'), 4, 10_000],
    ['BR-S74-40 category 2, neither', street(2, 'plain'), 4, 8_000],
    ['BR-S74-40 category 3, sensitive', street(3, 'sensitive'), 4, 3_000],
    ['BR-S74-40 category 4, protected', street(4, 'protected'), 1, 750],
    ['BR-S74-40 category 3, neither', street(3, 'plain'), 2, 500],
    ['BR-S74-30 no day', street(1, 'sensitive'), 0, 0],
  ])('%s', (_, where, days, pounds) => {
    expect(estimateOverrunCharge(where, days)).toBe(pounds * 100)
  })

  test('BR-S74-32 no day costs more than £10,000, and the rate never falls', () => {
    const where = fc.record({
      roadCategory: fc.integer({ min: 0, max: 10 }),
      isTrafficSensitive: fc.boolean(),
      isProtected: fc.boolean(),
    })
    fc.assert(
      fc.property(where, fc.integer({ min: 1, max: 500 }), (street, days) => {
        const ofDay = (n: number) => estimateOverrunCharge(street, n) - estimateOverrunCharge(street, n - 1)
        expect(ofDay(days)).toBeLessThanOrEqual(10_000_00)
        expect(ofDay(days + 1)).toBeGreaterThanOrEqual(ofDay(days))
      }),
    )
  })

  test('BR-GEN-01 refuses what is no number of days', () => {
    for (const days of [-1, 1.5, Number.NaN]) {
      expect(() => estimateOverrunCharge(street(1, 'plain'), days)).toThrow(RangeError)
    }
  })
})

test.each([
  ['BR-S74-31 a traffic-sensitive street', [2], street(3, 'sensitive')],
  ['BR-S74-31 a protected street', [1], street(3, 'protected')],
  ['BR-S74-31 other designations change nothing', [3, 16], street(3, 'plain')],
])('%s', (_, codes, expected) => {
  const designations = codes.map((street_special_desig_code) => ({ street_special_desig_code }))
  expect(overrunStreet(3, designations)).toEqual(expected)
})
