import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { WorkCategory } from '../contract/enums/permits.ts'
import { workCategories } from '../contract/enums/permits.ts'
import { englandAndWales as holidays } from './bank-holidays.ts'
import { responseDeadline, responsePeriod } from './response-deadline.ts'
import { addWorkingDays, effectiveDay, isWorkingDay } from './working-days.ts'

const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/London]`).toInstant()

describe('BR-GEN-28 worked dates', () => {
  const examples: [string, WorkCategory, string, string, string][] = [
    ['2026-11-17T14:00', 'paa', '2026-11-17', '2026-11-18', '2026-12-15'],
    ['2026-11-17T16:31', 'paa', '2026-11-18', '2026-11-19', '2026-12-16'],
    ['2026-11-27T14:00', 'paa', '2026-11-27', '2026-11-30', '2026-12-27'],
    ['2026-11-27T16:31', 'paa', '2026-11-30', '2026-12-01', '2026-12-28'],
    ['2026-12-24T15:00', 'standard', '2026-12-24', '2026-12-29', '2027-01-05'],
    ['2026-12-24T16:45', 'minor', '2026-12-29', '2026-12-30', '2026-12-31'],
    ['2026-11-28T09:00', 'immediate_urgent', '2026-11-30', '2026-12-01', '2026-12-02'],
    ['2026-11-28T09:00', 'immediate_emergency', '2026-11-30', '2026-12-01', '2026-12-02'],
    ['2027-03-25T10:00', 'minor', '2027-03-25', '2027-03-30', '2027-03-31'],
    ['2026-07-01T16:31', 'minor', '2026-07-02', '2026-07-03', '2026-07-06'],
  ]

  test.each(examples)('received %s, %s: D0 %s, D1 %s, due %s', (received, category, d0, d1, due) => {
    const given = effectiveDay(at(received), holidays)
    expect(given.toString()).toBe(d0)
    expect(addWorkingDays(given, 1, holidays).toString()).toBe(d1)
    expect(responseDeadline(at(received), category, holidays).toString()).toBe(due)
  })

  test('the summer example as it stands in UTC', () => {
    const received = Temporal.Instant.from('2026-07-01T15:31:00Z')
    expect(responseDeadline(received, 'minor', holidays).toString()).toBe('2026-07-06')
  })
})

describe('BR-PERMIT-01 to 08 response periods', () => {
  test.each([
    ['paa', 28, 'calendar days'],
    ['major', 5, 'working days'],
    ['standard', 5, 'working days'],
    ['minor', 2, 'working days'],
    ['immediate_urgent', 2, 'working days'],
    ['immediate_emergency', 2, 'working days'],
    ['hs2_highway', 28, 'calendar days'],
  ] as const)('%s: %i %s', (category, days, unit) => {
    expect(responsePeriod(category)).toEqual({ days, unit })
  })

  test('BR-PERMIT-06 a modified permit has 2 working days whatever its category', () => {
    for (const category of workCategories) {
      expect(responsePeriod(category, { modified: true })).toEqual({ days: 2, unit: 'working days' })
    }
  })

  test('BR-PERMIT-08 Transport for London has 42 calendar days for HS2 highway works', () => {
    expect(responsePeriod('hs2_highway', { isTransportForLondon: true }).days).toBe(42)
    expect(responsePeriod('paa', { isTransportForLondon: true }).days).toBe(28)
  })
})

describe('BR-GEN-21 counting', () => {
  test.each([
    ['2026-11-23T16:30:00', 'standard', '2026-11-30'],
    ['2026-11-23T16:30:01', 'standard', '2026-12-01'],
    ['2026-11-26T16:30:00', 'minor', '2026-11-30'],
    ['2026-11-26T16:30:01', 'minor', '2026-12-01'],
    ['2026-04-02T16:30:00', 'minor', '2026-04-08'],
    ['2026-04-02T16:30:01', 'minor', '2026-04-09'],
    ['2026-10-23T12:00:00', 'major', '2026-10-30'],
    ['2026-03-27T12:00:00', 'major', '2026-04-07'],
  ] as const)('received %s, %s: due %s', (received, category, due) => {
    expect(responseDeadline(at(received), category, holidays).toString()).toBe(due)
  })

  test.each([
    ['2026-11-27T14:00', '2026-12-27'],
    ['2026-11-28T09:00', '2026-12-28'],
  ])(
    'BR-GEN-22, 23 28 calendar days from %s end on %s, a Sunday or a bank holiday, and are not moved',
    (received, due) => {
      const deadline = responseDeadline(at(received), 'paa', holidays)
      expect(deadline.toString()).toBe(due)
      expect(isWorkingDay(deadline, holidays)).toBe(false)
    },
  )

  test('a period may be given in place of a category', () => {
    const modified = responsePeriod('major', { modified: true })
    expect(responseDeadline(at('2026-11-23T10:00'), modified, holidays).toString()).toBe('2026-11-25')
  })

  test('a later receipt never has a sooner deadline, and working-day periods end on working days', () => {
    const anyMoment = fc
      .integer({ min: 0, max: 2 * 365 * 24 * 60 })
      .map((minutes) => Temporal.Instant.from('2026-01-01T00:00Z').add({ minutes }))
    fc.assert(
      fc.property(
        anyMoment,
        fc.integer({ min: 0, max: 10_000 }),
        fc.constantFrom(...workCategories),
        (first, gap, category) => {
          const earlier = responseDeadline(first, category, holidays)
          const later = responseDeadline(first.add({ minutes: gap }), category, holidays)
          expect(Temporal.PlainDate.compare(later, earlier)).toBeGreaterThanOrEqual(0)
          if (responsePeriod(category).unit === 'working days') expect(isWorkingDay(earlier, holidays)).toBe(true)
        },
      ),
    )
  })
})
