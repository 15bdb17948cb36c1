import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { section58Durations, section58Statuses } from '../contract/enums/section-58s.ts'
import { restrictionEnd, section58StatusOn } from './section-58-dates.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('BR-S58-06 the last day of a restriction', () => {
  test.each([
    ['2026-08-31', 'six_months', '2027-02-28'],
    ['2026-12-01', 'six_months', '2027-06-01'],
    ['2027-08-31', 'six_months', '2028-02-29'],
    ['2024-02-29', 'one_year', '2025-02-28'],
    ['2026-11-24', 'one_year', '2027-11-24'],
    ['2026-11-24', 'two_years', '2028-11-24'],
    ['2026-11-24', 'three_years', '2029-11-24'],
  ] as const)('from %s for %s: %s', (start, duration, end) => {
    expect(restrictionEnd(day(start), duration).toString()).toBe(end)
  })

  const days = fc
    .integer({ min: 0, max: 40_000 })
    .map((count) => Temporal.PlainDate.from('2000-01-01').add({ days: count }))

  test('BR-S58-06 has the number of the first day, or is the last of a shorter month', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...section58Durations), (start, duration) => {
        const end = restrictionEnd(start, duration)
        expect(end.day === start.day || (end.day < start.day && end.day === end.daysInMonth)).toBe(true)
      }),
    )
  })
})

describe('BR-S58-03 the status on a day', () => {
  const endOn = day('2027-02-28')

  test('BR-S58-06 in force all of the last day, closed on the next', () => {
    expect(section58StatusOn(endOn, { status: 'in_force', endOn })).toBe('in_force')
    expect(section58StatusOn(day('2027-03-01'), { status: 'in_force', endOn })).toBe('closed')
  })

  test('BR-S58-13 no other status moves by itself', () => {
    for (const status of section58Statuses.filter((one) => one !== 'in_force')) {
      expect(section58StatusOn(day('2030-01-01'), { status, endOn })).toBe(status)
    }
  })
})
