import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReinstatementStatus } from '../contract/enums/reinstatements.ts'
import { englandAndWales as holidays } from './bank-holidays.ts'
import {
  keepsEndDate,
  registrationDueDate,
  reinstatementEndDate,
  stopsWithRegistrationDue,
} from './reinstatement-dates.ts'
import { isWorkingDay } from './working-days.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const endOf = (status: ReinstatementStatus, on: string, depth?: number | null) =>
  reinstatementEndDate({ status, on: day(on), depth }).toString()

describe('end dates of reinstatements', () => {
  test('BR-REIN-20 interim: 6 months whatever the depth', () => {
    expect(endOf('interim', '2018-10-26', 0.4)).toBe('2019-04-25')
    expect(endOf('interim', '2018-10-26', 3)).toBe('2019-04-25')
  })
  test('BR-REIN-21 permanent, to 1.5 m deep: 2 years', () => {
    expect(endOf('permanent', '2018-06-13', 0)).toBe('2020-06-12')
    expect(endOf('permanent', '2018-06-13', 1.5)).toBe('2020-06-12')
  })
  test('BR-REIN-22 permanent, deeper than 1.5 m: 3 years', () => {
    expect(endOf('permanent', '2018-06-13', 1.51)).toBe('2021-06-12')
    expect(endOf('permanent', '2018-06-13', 99.99)).toBe('2021-06-12')
  })
  test.each<[ReinstatementStatus, string, string]>([
    ['interim', '2026-08-31', '2027-02-27'],
    ['interim', '2027-08-31', '2028-02-28'],
    ['permanent', '2028-02-29', '2030-02-27'],
    ['interim', '2026-08-28', '2027-02-27'],
    ['interim', '2026-12-31', '2027-06-29'],
  ])('BR-REIN-23 a month that is too short: %s from %s ends on %s', (status, on, end) => {
    expect(endOf(status, on)).toBe(end)
  })
  test('BR-REIN-25 holes have no depth and so 2 years', () => {
    expect(endOf('permanent', '2026-11-24', null)).toBe('2028-11-23')
    expect(endOf('permanent', '2026-11-24')).toBe('2028-11-23')
  })

  const days = fc.integer({ min: 0, max: 40_000 }).map((after) => day('2000-01-01').add({ days: after }))

  test('BR-REIN-20 to 23 a later reinstatement never ends earlier, and none ends before its period less the clamp', () => {
    fc.assert(
      fc.property(days, fc.constantFrom<ReinstatementStatus>('interim', 'permanent'), (on, status) => {
        const end = reinstatementEndDate({ status, on, depth: 1 })
        const next = reinstatementEndDate({ status, on: on.add({ days: 1 }), depth: 1 })
        expect(Temporal.PlainDate.compare(end, next)).toBeLessThanOrEqual(0)
        const months = on.until(end.add({ days: 1 }), { largestUnit: 'months' })
        const wanted = status === 'interim' ? 6 : 24
        // the clamp takes at most the days by which February is shorter
        if (months.months < wanted) expect(months).toMatchObject({ months: wanted - 1 })
        expect(end.add({ days: 1 }).day).toBeLessThanOrEqual(on.day)
      }),
    )
  })
  test('BR-REIN-22 a deep one always ends a year after a shallow one, but for a leap day', () => {
    fc.assert(
      fc.property(days, (on) => {
        const shallow = reinstatementEndDate({ status: 'permanent', on, depth: 1 })
        const deep = reinstatementEndDate({ status: 'permanent', on, depth: 2 })
        expect([365, 366]).toContain(shallow.until(deep, { largestUnit: 'days' }).days)
      }),
    )
  })
})

describe('BR-REIN-24 permanent on permanent', () => {
  test.each([
    [false, false, true],
    [false, true, true],
    [true, false, true],
    [true, true, false],
  ])('remedial works %s, base courses %s: the end date stays %s', (remedial, base, stays) => {
    expect(keepsEndDate({ response_to_remedial_works: remedial, base_courses_affected: base })).toBe(stays)
  })
  test('without the answers the guarantee begins anew', () => {
    expect(keepsEndDate({})).toBe(false)
    expect(keepsEndDate({ response_to_remedial_works: null, base_courses_affected: null })).toBe(false)
  })
})

describe('BR-REIN-31, 32 registration', () => {
  test.each([
    ['2026-11-24', '2026-12-08', 'a plain fortnight'],
    ['2026-12-18', '2027-01-06', 'over Christmas, Boxing Day and New Year'],
    ['2026-11-28', '2026-12-11', 'stopped on a Saturday'],
  ])('stopped on %s: due on %s, %s', (stopped, due) => {
    expect(registrationDueDate(day(stopped), holidays).toString()).toBe(due)
  })
  test('is always a working day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (after) => {
        const due = registrationDueDate(day('2024-01-01').add({ days: after }), holidays)
        expect(isWorkingDay(due, holidays)).toBe(true)
      }),
    )
  })

  test('the stops whose registration is due in a period are those, and no others', () => {
    const days = fc.integer({ min: 0, max: 1500 }).map((after) => day('2024-01-01').add({ days: after }))
    fc.assert(
      fc.property(days, days, days, (stop, one, other) => {
        const [from, to] = [one, other].toSorted(Temporal.PlainDate.compare)
        const due = registrationDueDate(stop, holidays)
        const between = (on: Temporal.PlainDate, first = on, last = on) =>
          Temporal.PlainDate.compare(first, on) <= 0 && Temporal.PlainDate.compare(on, last) <= 0
        const stops = stopsWithRegistrationDue({ from, to }, holidays)
        expect(between(stop, stops.from, stops.to)).toBe(between(due, from, to))
      }),
    )
  })
  test('a period with one end has stops with one end', () => {
    const stops = stopsWithRegistrationDue({ from: day('2026-12-08') }, holidays)
    expect(stops.from?.toString()).toBe('2026-11-24')
    expect(stops.to).toBeUndefined()
    // nothing is due on a Saturday
    expect(stopsWithRegistrationDue({ to: day('2026-12-12') }, holidays).to?.toString()).toBe('2026-11-29')
  })
})
