import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { englandAndWales as holidays } from './bank-holidays.ts'
import {
  addWorkingDays,
  civilDate,
  countCalendarDays,
  countWorkingDays,
  effectiveDay,
  endOfLondonDay,
  instantOf,
  isWorkingDay,
  londonDate,
  nextWorkingDay,
} from './working-days.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const london = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/London]`).toInstant()

describe('BR-GEN-12, 13 working days', () => {
  test.each([
    ['2026-11-20', true, 'a Friday'],
    ['2026-11-21', false, 'a Saturday'],
    ['2026-11-22', false, 'a Sunday'],
    ['2026-11-23', true, 'a Monday'],
    ['2026-04-02', true, 'the day before Good Friday'],
    ['2026-04-03', false, 'Good Friday'],
    ['2026-04-06', false, 'Easter Monday'],
    ['2026-04-07', true, 'the day after Easter Monday'],
    ['2026-12-24', true, 'Christmas Eve'],
    ['2026-12-25', false, 'Christmas Day'],
    ['2026-12-28', false, 'the substitute for a Boxing Day on a Saturday'],
    ['2026-12-29', true, 'the day after the substitute'],
    ['2027-12-28', false, 'the last bank holiday of the list'],
    ['2028-01-03', true, 'a substitute New Year beyond the list: only weekends are known'],
    ['2018-05-28', false, 'a spring bank holiday of the imported year'],
    ['2020-05-04', true, 'the early May Monday of 2020, moved to VE Day'],
    ['2020-05-08', false, 'VE Day 2020'],
    ['2022-09-19', false, 'the state funeral of 2022'],
  ])('%s is a working day: %s (%s)', (text, expected) => {
    expect(isWorkingDay(day(text), holidays)).toBe(expected)
  })

  test('BR-GEN-13 a listed date beyond the published list does not count', () => {
    const cut = { dates: holidays.dates, knownUntil: '2026-12-31' }
    expect(isWorkingDay(day('2027-01-01'), cut)).toBe(true)
    expect(countWorkingDays(day('2026-12-31'), day('2027-01-01'), cut)).toBe(2)
    expect(isWorkingDay(day('2027-01-01'), { ...cut, knownUntil: '2027-01-01' })).toBe(false)
  })

  test('the list has eight holidays or more a year from 2018 to 2027, none on a weekend', () => {
    for (let year = 2018; year <= 2027; year += 1) {
      const ofYear = [...holidays.dates].filter((date) => date.startsWith(`${year}-`))
      expect(ofYear.length).toBeGreaterThanOrEqual(8)
      expect(ofYear.filter((date) => day(date).dayOfWeek > 5)).toEqual([])
    }
  })
})

describe('BR-GEN-14, 15 the effective day', () => {
  test.each([
    ['2026-11-17T16:30:00', '2026-11-17', 'exactly the cut-off'],
    ['2026-11-17T16:30:00.999', '2026-11-17', 'within that second'],
    ['2026-11-17T16:30:01', '2026-11-18', 'a second late'],
    ['2026-11-17T00:00:00', '2026-11-17', 'the first second of the day'],
    ['2026-11-20T16:30:01', '2026-11-23', 'a Friday evening'],
    ['2026-11-21T09:00:00', '2026-11-23', 'a Saturday morning'],
    ['2026-11-22T23:59:59', '2026-11-23', 'late on a Sunday'],
    ['2026-12-24T16:30:01', '2026-12-29', 'Christmas Eve, late: over the holiday and its substitute'],
    ['2026-03-27T16:30:00', '2026-03-27', 'the last working day of winter time'],
    ['2026-03-30T16:30:00', '2026-03-30', 'the first working day of summer time'],
    ['2026-03-30T16:30:01', '2026-03-31', 'a second late in summer time'],
    ['2026-10-23T16:30:00', '2026-10-23', 'the last working day of summer time'],
    ['2026-10-26T16:30:00', '2026-10-26', 'the first working day of winter time'],
    ['2026-10-26T16:30:01', '2026-10-27', 'a second late in winter time'],
  ])('received %s counts as %s: %s', (received, expected) => {
    expect(effectiveDay(london(received), holidays).toString()).toBe(expected)
  })

  test('BR-GEN-11 the London date decides, not the UTC date', () => {
    expect(londonDate(Temporal.Instant.from('2026-07-01T23:30:00Z')).toString()).toBe('2026-07-02')
    expect(londonDate(Temporal.Instant.from('2026-12-01T23:30:00Z')).toString()).toBe('2026-12-01')
  })
})

describe('BR-GEN-24 the end of a day', () => {
  test.each([
    ['2026-11-22', '2026-11-23T00:00:00Z', 24],
    ['2026-07-01', '2026-07-01T23:00:00Z', 24],
    ['2026-03-29', '2026-03-29T23:00:00Z', 23],
    ['2026-10-25', '2026-10-26T00:00:00Z', 25],
  ])('%s ends at %s, %i hours long', (text, end, hours) => {
    expect(endOfLondonDay(day(text)).toString()).toBe(end)
    const start = endOfLondonDay(day(text).subtract({ days: 1 }))
    expect(start.until(endOfLondonDay(day(text))).total('hours')).toBe(hours)
  })
})

describe('BR-GEN-10 wire texts', () => {
  test.each([
    ['2026-12-07', '2026-12-07'],
    ['2026-12-07T00:00:00.000Z', '2026-12-07'],
    ['2026-07-07T00:00:00.000Z', '2026-07-07'],
    ['2026-07-07T23:30:00Z', '2026-07-08'],
    ['2026-07-07T23:30:00', '2026-07-08'],
    ['2026-07-07T00:30:00+01:00', '2026-07-07'],
  ])('%s means the civil date %s', (text, expected) => {
    expect(civilDate(text).toString()).toBe(expected)
  })

  test.each(['2026-02-30', '2026-02-30T10:00:00Z', 'tomorrow', ''])('"%s" is refused', (text) => {
    expect(() => civilDate(text)).toThrow(RangeError)
  })

  test('a date alone begins at midnight UTC', () => {
    expect(instantOf('2026-12-07').toString()).toBe('2026-12-07T00:00:00Z')
  })
})

describe('BR-GEN-17 to 19 durations', () => {
  test.each([
    ['2026-11-23', '2026-11-24', 2, 2, 'Monday to Tuesday'],
    ['2026-11-23', '2026-11-23', 1, 1, 'one day'],
    ['2026-11-21', '2026-11-22', 2, 0, 'a weekend'],
    ['2026-11-20', '2026-11-23', 4, 2, 'Friday to Monday'],
    ['2026-12-24', '2026-12-29', 6, 2, 'over Christmas'],
    ['2026-11-24', '2026-11-23', 0, 0, 'the wrong way round'],
    ['2026-03-28', '2026-03-30', 3, 1, 'over the spring clock change'],
    ['2026-10-24', '2026-10-26', 3, 1, 'over the autumn clock change'],
    ['2026-01-01', '2026-12-31', 365, 253, 'a year'],
  ])('%s to %s: %i calendar and %i working days (%s)', (start, end, calendar, working) => {
    expect(countCalendarDays(day(start), day(end))).toBe(calendar)
    expect(countWorkingDays(day(start), day(end), holidays)).toBe(working)
  })

  test('BR-GEN-01 no negative or broken number of days', () => {
    expect(() => addWorkingDays(day('2026-11-23'), -1, holidays)).toThrow(RangeError)
    expect(() => addWorkingDays(day('2026-11-23'), 1.5, holidays)).toThrow(RangeError)
    expect(addWorkingDays(day('2026-11-22'), 0, holidays).toString()).toBe('2026-11-22')
  })
})

describe('properties', () => {
  const anyDay = fc.integer({ min: 0, max: 4100 }).map((days) => day('2017-11-01').add({ days }))
  const anyCount = fc.integer({ min: 0, max: 60 })

  test('adding working days never goes backwards, and lands on a working day', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (start, count) => {
        const end = addWorkingDays(start, count + 1, holidays)
        expect(Temporal.PlainDate.compare(end, start)).toBe(1)
        expect(Temporal.PlainDate.compare(end, addWorkingDays(start, count, holidays))).toBe(1)
        expect(isWorkingDay(end, holidays)).toBe(true)
      }),
    )
  })

  test('the days counted after a start up to the n-th working day are n', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (start, count) => {
        const end = addWorkingDays(start, count, holidays)
        expect(countWorkingDays(start.add({ days: 1 }), end, holidays)).toBe(count)
      }),
    )
  })

  test('counting by weeks agrees with counting day by day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 800 }), (start, days) => {
        let byHand = 0
        for (let at = 0; at <= days; at += 1) if (isWorkingDay(start.add({ days: at }), holidays)) byHand += 1
        expect(countWorkingDays(start, start.add({ days }), holidays)).toBe(byHand)
      }),
      { numRuns: 50 },
    )
  })

  test('the next working day is the day itself or follows non-working days only', () => {
    fc.assert(
      fc.property(anyDay, (start) => {
        const next = nextWorkingDay(start, holidays)
        expect(countWorkingDays(start, next, holidays)).toBe(1)
        expect(isWorkingDay(next, holidays)).toBe(true)
      }),
    )
  })
})
