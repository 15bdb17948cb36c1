import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { workCategories } from '../contract/enums/permits.ts'
import { englandAndWales as holidays } from './bank-holidays.ts'
import { earliestStart, isEarlyStart, minimumNotice, noticeGiven, paaToPaDeadline } from './early-start.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/London]`).toInstant()

describe('BR-PERMIT-11, 12 notice: D0 is day 1 and the start is the day after the last', () => {
  test.each([
    ['2026-11-23T10:12', 'standard', '2026-12-07'],
    ['2026-11-23T16:30:00', 'standard', '2026-12-07'],
    ['2026-11-23T16:30:01', 'standard', '2026-12-08'],
    ['2026-11-23T10:12', 'major', '2026-12-07'],
    ['2026-11-23T10:12', 'minor', '2026-11-26'],
    ['2026-11-25T10:12', 'minor', '2026-11-30'],
    ['2026-12-23T10:12', 'minor', '2026-12-30'],
    ['2026-11-23T10:12', 'paa', '2027-02-15'],
    ['2026-11-28T10:12', 'paa', '2027-02-22'],
    ['2026-11-23T10:12', 'immediate_urgent', '2026-11-23'],
  ] as const)('sent %s, %s may start %s', (sent, category, start) => {
    expect(earliestStart(at(sent), category, holidays).toString()).toBe(start)
  })

  test.each([
    ['standard', '2026-12-04', 9, true],
    ['standard', '2026-12-05', 9, true],
    ['standard', '2026-12-06', 9, true],
    ['standard', '2026-12-07', 10, false],
    ['minor', '2026-11-25', 2, true],
    ['minor', '2026-11-26', 3, false],
    ['paa', '2027-02-14', 83, true],
    ['paa', '2027-02-15', 84, false],
    ['standard', '2026-11-20', 0, true],
    ['paa', '2026-11-20', 0, true],
    ['immediate_emergency', '2026-11-20', 0, false],
    ['hs2_highway', '2026-11-23', 0, false],
  ] as const)('sent Monday 23 November, %s starting %s gives %i days; early: %s', (category, start, given, early) => {
    const sent = at('2026-11-23T10:12')
    expect(noticeGiven(sent, day(start), category, holidays)).toBe(given)
    expect(isEarlyStart(sent, day(start), category, holidays)).toBe(early)
  })

  test('a start is early exactly when it is before the earliest start', () => {
    const anyMoment = fc
      .integer({ min: 0, max: 365 * 24 * 60 })
      .map((minutes) => Temporal.Instant.from('2026-01-01T00:00Z').add({ minutes }))
    fc.assert(
      fc.property(
        anyMoment,
        fc.integer({ min: 0, max: 120 }),
        fc.constantFrom(...workCategories),
        (sent, days, category) => {
          const earliest = earliestStart(sent, category, holidays)
          const start = earliest.subtract({ days: 60 }).add({ days })
          const isBefore = Temporal.PlainDate.compare(start, earliest) < 0
          expect(isEarlyStart(sent, start, category, holidays)).toBe(minimumNotice(category).days > 0 && isBefore)
        },
      ),
    )
  })
})

describe('BR-PERMIT-19 last day for the permit that follows a PAA', () => {
  test.each([
    ['2027-01-07', '2026-12-21'],
    ['2026-12-07', '2026-11-23'],
    ['2026-12-06', '2026-11-20'],
  ])('PAA to start %s: send by %s', (start, last) => {
    expect(paaToPaDeadline(day(start), holidays).toString()).toBe(last)
  })

  test('sent that day it is not early, and sent a second after 4:30pm it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), (days) => {
        const start = day('2026-01-20').add({ days })
        const last = paaToPaDeadline(start, holidays).toString()
        expect(isEarlyStart(at(`${last}T16:30:00`), start, 'major', holidays)).toBe(false)
        expect(isEarlyStart(at(`${last}T16:30:01`), start, 'major', holidays)).toBe(true)
      }),
    )
  })
})
