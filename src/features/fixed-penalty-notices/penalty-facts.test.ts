import { describe, expect, test } from 'vitest'
import { isDiscountOver, missedLastDay, penaltyClock, penaltyTerms } from './penalty-facts.ts'

const at = (text: string) => Temporal.Instant.from(text)
const notice = { fpn_status: 'issued', issue_date_time: '2026-01-14T09:00:00Z' }

describe('what a notice costs until when', () => {
  test('BR-FPN-30: amounts and days of a notice given in time', () => {
    const terms = penaltyTerms('offence_code_06', at('2026-01-12T10:00:00Z'), at(notice.issue_date_time))
    expect(terms?.amounts).toEqual({ full: 240_00, discounted: 160_00 })
    expect(String(terms?.discountUntil)).toBe('2026-02-11')
    expect(String(terms?.payUntil)).toBe('2026-02-18')
  })

  test('an offence of a newer version has no terms', () => {
    expect(penaltyTerms('upcoming_enum', at('2026-01-12T10:00:00Z'), at(notice.issue_date_time))).toBeUndefined()
  })
})

describe('the clock of a notice', () => {
  test('counts to the end of the discount, then to the last day to pay', () => {
    expect(penaltyClock(notice, at('2026-02-11T12:00:00Z'))).toMatchObject({
      group: 'today',
      note: 'Discount until 11 February 2026',
    })
    expect(penaltyClock(notice, at('2026-02-12T12:00:00Z'))?.note).toBe('Pay by 18 February 2026')
    expect(penaltyClock(notice, at('2026-02-19T12:00:00Z'))?.group).toBe('overdue')
  })

  test('BR-FPN-19: stops when the notice has come to its end', () => {
    for (const fpn_status of ['paid', 'paid_discounted', 'withdrawn', 'upcoming_enum']) {
      expect(penaltyClock({ ...notice, fpn_status }, at('2026-01-15T12:00:00Z'))).toBeUndefined()
    }
  })

  test('BR-FPN-18: the end of the discount is told the day after', () => {
    expect(isDiscountOver(notice, at('2026-02-11T23:30:00Z'))).toBe(false)
    expect(isDiscountOver(notice, at('2026-02-12T00:30:00Z'))).toBe(true)
  })
})

test('BR-FPN-05: the 91st day is in time, the day after is not', () => {
  const offence = at('2026-01-12T10:00:00Z')
  expect(missedLastDay(offence, at('2026-04-12T10:00:00Z'))).toBeUndefined()
  expect(String(missedLastDay(offence, at('2026-04-13T10:00:00Z')))).toBe('2026-04-12')
})
