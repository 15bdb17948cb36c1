import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { workCategories } from '../contract/enums/permits.ts'
import type { WorkCategory } from '../contract/enums/permits.ts'
import { englandAndWales as holidays } from './bank-holidays.ts'
import { mayEndSlide, slidEnd, validityPeriodEnd } from './validity-period.ts'
import { countWorkingDays } from './working-days.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('BR-PERMIT-86 validity period', () => {
  test.each<[WorkCategory, string, string, string]>([
    ['minor', '2026-11-25', '2026-11-26', 'Wednesday and Thursday'],
    ['minor', '2026-11-27', '2026-11-30', 'over a weekend'],
    ['minor', '2026-11-28', '2026-12-01', 'a Saturday start counts from Monday'],
    ['standard', '2026-11-23', '2026-11-27', 'Monday to Friday'],
    ['major', '2026-12-23', '2026-12-31', 'over Christmas'],
  ])('%s starting %s is valid until %s: %s', (category, start, end) => {
    expect(validityPeriodEnd(day(start), category, holidays)?.toString()).toBe(end)
  })

  test.each(['paa', 'immediate_urgent', 'immediate_emergency', 'hs2_highway'] as const)('%s has none', (category) => {
    expect(validityPeriodEnd(day('2026-11-25'), category, holidays)).toBeNull()
  })
})

describe('BR-PERMIT-87 to 89 a late start', () => {
  // three working days, Monday to Wednesday
  const permit = {
    startOn: day('2026-11-23'),
    endOn: day('2026-11-25'),
    category: 'minor',
    roadCategory: 4,
    isTrafficSensitive: false,
  } as const
  const endAfter = (start: string, changes: Partial<Parameters<typeof slidEnd>[0]> = {}) =>
    slidEnd({ ...permit, actualStartOn: day(start), ...changes }, holidays).toString()

  test('BR-PERMIT-88 a day late keeps the length', () => expect(endAfter('2026-11-24')).toBe('2026-11-26'))
  test('a start on its day moves nothing', () => expect(endAfter('2026-11-23')).toBe('2026-11-25'))
  test('a start before its day moves nothing', () => expect(endAfter('2026-11-20')).toBe('2026-11-25'))
  test('BR-PERMIT-89 after the validity period nothing moves', () => expect(endAfter('2026-11-25')).toBe('2026-11-25'))
  test('a traffic-sensitive street moves nothing', () =>
    expect(endAfter('2026-11-24', { isTrafficSensitive: true })).toBe('2026-11-25'))
  test('the last day of a major is still inside, the day after is not', () => {
    expect(endAfter('2026-11-27', { category: 'major' })).toBe('2026-12-01')
    expect(endAfter('2026-11-28', { category: 'major' })).toBe('2026-11-25')
  })

  test.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('road category %i', (roadCategory) => {
    const slides = roadCategory === 3 || roadCategory === 4
    expect(endAfter('2026-11-24', { roadCategory })).toBe(slides ? '2026-11-26' : '2026-11-25')
    expect(mayEndSlide({ ...permit, roadCategory })).toBe(slides)
  })

  test('works of a weekend have no working days to keep', () => {
    const weekend = { startOn: day('2026-11-28'), endOn: day('2026-11-29') }
    expect(endAfter('2026-11-29', weekend)).toBe('2026-11-29')
  })

  test('the end never moves to a sooner day, and a moved end keeps the working days', () => {
    const anyDays = fc.integer({ min: 0, max: 12 })
    fc.assert(
      fc.property(anyDays, anyDays, anyDays, fc.constantFrom(...workCategories), (offset, length, late, category) => {
        const startOn = day('2026-12-14').add({ days: offset })
        const endOn = startOn.add({ days: length })
        const actualStartOn = startOn.add({ days: late })
        const end = slidEnd({ ...permit, startOn, endOn, actualStartOn, category }, holidays)
        expect(Temporal.PlainDate.compare(end, endOn)).toBeGreaterThanOrEqual(0)
        if (end.equals(endOn)) return
        expect(countWorkingDays(actualStartOn, end, holidays)).toBe(countWorkingDays(startOn, endOn, holidays))
      }),
    )
  })
})
