import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { offenceCodes, type OffenceCode } from '../contract/enums/fixed-penalty-notices.ts'
import { englandAndWales as holidays } from './bank-holidays.ts'
import { isPenaltyFinal, lastDayToGive, penaltyAmounts, penaltyDates } from './penalty-periods.ts'
import { isWorkingDay, londonDate } from './working-days.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const london = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/London]`).toInstant()

type Example = {
  rule: string
  code: OffenceCode
  offence: string
  issued: string
  given: string
  pounds: readonly [number, number]
  discount: string
  payment: string
  limit: string
}

// oxfmt-ignore
const examples: readonly Example[] = [
  { rule: 'BR-FPN-30', code: 'offence_code_06', offence: '2026-01-12', issued: '2026-01-14T09:00', given: '2026-01-14', pounds: [240, 160], discount: '2026-02-11', payment: '2026-02-18', limit: '2026-04-12' },
  { rule: 'BR-FPN-31', code: 'offence_code_08', offence: '2026-03-03', issued: '2026-03-06T16:45', given: '2026-03-09', pounds: [1000, 600], discount: '2026-04-07', payment: '2026-04-13', limit: '2026-06-01' },
  { rule: 'BR-FPN-32', code: 'offence_code_05', offence: '2026-01-02', issued: '2026-01-08T16:30', given: '2026-01-08', pounds: [120, 80], discount: '2026-02-05', payment: '2026-02-12', limit: '2026-04-02' },
]

describe('worked dates of penalty notices', () => {
  test.each(examples)('$rule issued $issued', ({ code, offence, issued, given, pounds, discount, payment, limit }) => {
    const { givenOn, discountUntil, payUntil } = penaltyDates(london(issued), holidays)
    expect([givenOn, discountUntil, payUntil].map(String)).toEqual([given, discount, payment])
    const { full, discounted } = penaltyAmounts(code, day(offence))
    expect([full / 100, discounted / 100]).toEqual(pounds)
    expect(lastDayToGive(day(offence)).toString()).toBe(limit)
  })
})

describe('amounts', () => {
  test.each([
    ['BR-FPN-10', 'offence_code_05', 120, 80],
    ['BR-FPN-11', 'offence_code_06', 120, 80],
    ['BR-FPN-12', 'offence_code_08', 500, 300],
    ['BR-FPN-13', 'offence_code_09', 120, 80],
  ] as const)(
    '%s, 90: %s costs £%i, discounted £%i, and twice that from 5 January 2026 (BR-FPN-14)',
    (_, code, full, discounted) => {
      expect(penaltyAmounts(code, day('2026-01-04'))).toEqual({ full: full * 100, discounted: discounted * 100 })
      expect(penaltyAmounts(code, day('2026-01-05'))).toEqual({ full: full * 200, discounted: discounted * 200 })
    },
  )

  test('BR-FPN-14 a discount is never more than the whole', () => {
    for (const code of offenceCodes) {
      for (const on of ['2025-06-01', '2026-06-01']) {
        const { full, discounted } = penaltyAmounts(code, day(on))
        expect(discounted).toBeLessThan(full)
      }
    }
  })
})

describe('periods', () => {
  test('BR-FPN-15 a notice at 16:30 is in time, one second later is given the next working day', () => {
    const given = (at: string) => penaltyDates(london(at), holidays).givenOn.toString()
    expect(given('2026-11-27T16:30:00')).toBe('2026-11-27')
    expect(given('2026-11-27T16:30:01')).toBe('2026-11-30')
    expect(given('2026-11-28T09:00:00')).toBe('2026-11-30')
    expect(given('2026-12-24T17:00:00')).toBe('2026-12-29')
  })

  test('BR-FPN-16, 18 a last day that is no working day moves the discount, never the payment', () => {
    // given on Friday 27 November: 28 days on is Christmas Day, 35 days on is New Year's Day
    const { discountUntil, payUntil } = penaltyDates(london('2026-11-27T10:00'), holidays)
    expect(discountUntil.toString()).toBe('2026-12-29')
    expect(payUntil.toString()).toBe('2027-01-01')
  })

  test('BR-FPN-15, 16, 18, 19 hold for every moment of issue', () => {
    const first = Number(Temporal.Instant.from('2018-01-01T00:00Z').epochMilliseconds)
    const last = Number(Temporal.Instant.from('2027-10-01T00:00Z').epochMilliseconds)
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), (at) => {
        const issuedAt = Temporal.Instant.fromEpochMilliseconds(at)
        const { givenOn, discountUntil, payUntil } = penaltyDates(issuedAt, holidays)
        expect(isWorkingDay(givenOn, holidays)).toBe(true)
        expect(Temporal.PlainDate.compare(givenOn, londonDate(issuedAt))).toBeGreaterThanOrEqual(0)
        expect(isWorkingDay(discountUntil, holidays)).toBe(true)
        const daysOf = (to: Temporal.PlainDate) => givenOn.until(to, { largestUnit: 'days' }).days + 1
        expect(daysOf(discountUntil)).toBeGreaterThanOrEqual(29)
        expect(daysOf(payUntil)).toBe(36)
        expect(Temporal.PlainDate.compare(discountUntil, payUntil)).toBeLessThanOrEqual(0)
      }),
    )
  })

  test('BR-FPN-05 the day of the offence is the first of 91', () => {
    expect(day('2026-01-12').until(lastDayToGive(day('2026-01-12')), { largestUnit: 'days' }).days + 1).toBe(91)
  })

  test('BR-FPN-19, 24 to 26 a notice is over when it is paid or withdrawn', () => {
    expect((['paid', 'paid_discounted', 'withdrawn'] as const).map(isPenaltyFinal)).toEqual([true, true, true])
    expect((['issued', 'accepted', 'disputed'] as const).map(isPenaltyFinal)).toEqual([false, false, false])
  })
})
