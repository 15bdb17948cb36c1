import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { englandAndWales } from './bank-holidays.ts'
import { applies, dailyHours, minutesInSensitiveTime, sensitiveDays, sensitiveWeek } from './sensitive-hours.ts'
import type { Designation } from './sensitive-hours.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const rush = (from: number, to: number): Designation => ({
  street_special_desig_code: 2,
  special_desig_start_time: from,
  special_desig_end_time: to,
  special_desig_periodicity_code: 2,
})
const works = {
  startOn: day('2026-12-07'),
  endOn: day('2026-12-14'),
  hours: dailyHours('2026-12-07T08:00:00+00:00', '2026-12-14T17:00:00+00:00'),
}

describe('works hours beside the traffic-sensitive times of the street', () => {
  test('8am to 5pm meets two and a half hours of 7:30 to 9:30 and 4pm to 6:30pm on each working day', () => {
    const days = sensitiveDays(works, [rush(730, 930), rush(1600, 1830)], englandAndWales)
    expect(days.map((each) => each.minutesInBoth)).toEqual([150, 150, 150, 150, 150, 0, 0, 150])
    expect(days[0]?.both).toEqual([
      { from: 480, to: 570 },
      { from: 960, to: 1020 },
    ])
    expect(minutesInSensitiveTime(days)).toBe(15 * 60)
    expect(days.map((each) => each.isWorked)).toEqual([true, true, true, true, true, false, false, true])
  })

  test('designations that overlap count once, other designations not at all', () => {
    const other = { ...rush(0, 2400), street_special_desig_code: 3 }
    const days = sensitiveDays(works, [rush(730, 930), rush(900, 1000), other], englandAndWales)
    expect(days[0]?.sensitive).toEqual([{ from: 450, to: 600 }])
    expect(days[0]?.minutesInBoth).toBe(120)
  })

  test('without times 8am to 5pm is taken, and said', () => {
    expect(dailyHours(null, null)).toEqual({ stretches: [{ from: 480, to: 1020 }], isAssumed: true })
  })

  test('work over midnight is worked at both ends of the day', () => {
    const hours = dailyHours('2026-12-07T22:00:00Z', '2026-12-09T05:00:00Z')
    expect(hours.stretches).toEqual([
      { from: 0, to: 300 },
      { from: 1320, to: 1440 },
    ])
    const days = sensitiveDays({ ...works, hours }, [rush(400, 2300)], englandAndWales)
    expect(days[0]?.minutesInBoth).toBe(120)
  })

  test('works on a weekend alone are worked that weekend', () => {
    const weekend = { ...works, startOn: day('2026-12-12'), endOn: day('2026-12-13') }
    const days = sensitiveDays(weekend, [{ ...rush(800, 1000), special_desig_periodicity_code: 3 }], englandAndWales)
    expect(days.map((each) => each.minutesInBoth)).toEqual([120, 120])
  })

  test.each([
    [1, '2026-12-12', true],
    [2, '2026-12-11', true],
    [2, '2026-12-12', false],
    [2, '2026-12-25', false],
    [3, '2026-12-12', true],
    [3, '2026-12-11', false],
    [7, '2026-12-07', true],
    [13, '2026-12-13', true],
    [13, '2026-12-12', false],
    [14, '2026-12-25', true],
    [14, '2026-12-24', false],
    [16, '2026-12-13', true],
  ])('periodicity %i on %s: %s', (special_desig_periodicity_code, on, expected) => {
    expect(applies({ ...rush(730, 930), special_desig_periodicity_code }, day(on), englandAndWales)).toBe(expected)
  })

  test('a designation counts from its first to its last day', () => {
    const december = {
      ...rush(730, 930),
      special_desig_start_date: '2026-12-08',
      special_desig_end_date: '2026-12-10T00:00:00.000Z',
    }
    const days = sensitiveDays(works, [december], englandAndWales)
    expect(days.map((each) => each.sensitive.length)).toEqual([0, 1, 1, 1, 0, 0, 0, 0])
  })

  test('a week of the street has no works in it, and weekends are quiet (BR-GEN-41)', () => {
    const week = sensitiveWeek(day('2026-12-10'), [rush(730, 930)], englandAndWales)
    expect(week.map((each) => each.sensitive.length)).toEqual([1, 1, 0, 0, 1, 1, 1])
    expect(week.every((each) => each.worked.length === 0 && each.minutesInBoth === 0)).toBe(true)
  })

  test('never more minutes in both than are worked or sensitive', () => {
    const time = fc.integer({ min: 0, max: 23 }).map((hour) => hour * 100)
    fc.assert(
      fc.property(fc.array(fc.tuple(time, time), { maxLength: 5 }), time, time, (times, from, to) => {
        const at = (hundreds: number) => `2026-12-07T${String(hundreds / 100).padStart(2, '0')}:00:00Z`
        const hours = dailyHours(at(from), at(to))
        const [first] = sensitiveDays(
          { ...works, hours },
          times.map(([start, end]) => rush(start, end)),
          englandAndWales,
        )
        const total = (stretches: readonly { from: number; to: number }[] = []) =>
          stretches.reduce((sum, stretch) => sum + stretch.to - stretch.from, 0)
        const both = first?.minutesInBoth ?? 0
        return both <= total(first?.worked) && both <= total(first?.sensitive) && both >= 0
      }),
    )
  })
})
