import { describe, expect, test } from 'vitest'
import { englandAndWales as holidays } from './bank-holidays.ts'
import {
  challengeDateProblems,
  checkChallengeAnswer,
  checkChallengeReview,
  extensionChallengeRange,
  immediateChallengeRange,
} from './duration-challenge-checks.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const isOpen = (endDate: string, range: Parameters<typeof challengeDateProblems>[2]) =>
  challengeDateProblems('reasonable_period_end_date', endDate, range, 'BR-ALT-40').length === 0

describe('BR-PERMIT-43, BR-ALT-41 on immediate works, two working days from the start at least', () => {
  test.each([
    // Friday start: Monday and Tuesday are the two days
    ['2026-11-27', '2026-11-30', false],
    ['2026-11-27', '2026-12-01', true],
    // a start on a Saturday counts from Monday
    ['2026-11-28', '2026-12-01', false],
    ['2026-11-28', '2026-12-02', true],
  ])('start %s, end %s: %s', (start, end, expected) => {
    expect(isOpen(end, immediateChallengeRange(day(start), holidays))).toBe(expected)
  })
})

describe('BR-ALT-40 on an extension, from the current end to before the end asked for', () => {
  const range = extensionChallengeRange(day('2026-12-08'), day('2026-12-15'), 'challenge')
  test.each([
    ['2026-12-07', false],
    ['2026-12-08', true],
    ['2026-12-14', true],
    ['2026-12-15', false],
  ])('%s: %s', (end, expected) => {
    expect(isOpen(end, range)).toBe(expected)
  })

  test('says which days are open', () => {
    const problems = challengeDateProblems('reasonable_period_end_date', '2026-12-20', range, 'BR-ALT-40')
    expect(problems).toEqual([
      {
        field: 'reasonable_period_end_date',
        message: 'End date must be between 8 December 2026 and 14 December 2026',
        rule: 'BR-ALT-40',
      },
    ])
  })

  test('BR-ALT-53 the answer may choose the end asked for', () => {
    expect(isOpen('2026-12-15', extensionChallengeRange(day('2026-12-08'), day('2026-12-15'), 'answer'))).toBe(true)
  })
})

describe('BR-ALT-42 a review', () => {
  const fields = (review: Parameters<typeof checkChallengeReview>[0]) =>
    checkChallengeReview(review).map(({ field }) => field)

  test('accepting needs nothing more', () => {
    expect(fields({ review_status: 'duration_challenge_accepted' })).toEqual([])
  })

  test.each([[null], [''], ['  '], ['x'.repeat(501)]])('not accepting with the reason %j is refused', (reason) => {
    const review = { review_status: 'duration_challenge_not_accepted', reason_for_non_acceptance: reason } as const
    expect(fields(review)).toEqual(['reason_for_non_acceptance'])
  })

  test('not accepting with a reason of 500 characters is taken', () => {
    const reason_for_non_acceptance = 'x'.repeat(500)
    expect(fields({ review_status: 'duration_challenge_not_accepted', reason_for_non_acceptance })).toEqual([])
  })

  test('it says one or the other', () => {
    expect(fields({})).toEqual(['review_status'])
  })
})

describe('BR-ALT-43 an answer to what was not accepted', () => {
  const range = immediateChallengeRange(day('2026-11-24'), holidays)
  const fields = (answer: Parameters<typeof checkChallengeAnswer>[0]) =>
    checkChallengeAnswer(answer, range).map(({ field }) => field)
  const changed = {
    non_acceptance_response_status: 'reasonable_period_end_date_changed',
    non_acceptance_response_details: 'Two days more',
  } as const

  test('BR-ALT-53 changing wants a date in the range', () => {
    expect(fields({ ...changed, new_reasonable_period_end_date: '2026-11-26T00:00:00.000Z' })).toEqual([])
    expect(fields({ ...changed, new_reasonable_period_end_date: '2026-11-25T00:00:00.000Z' })).toEqual([
      'new_reasonable_period_end_date',
    ])
    expect(fields(changed)).toEqual(['new_reasonable_period_end_date'])
  })

  test('BR-ALT-54 keeping wants none', () => {
    const status = 'reasonable_period_end_date_not_changed'
    expect(fields({ ...changed, non_acceptance_response_status: status })).toEqual([])
  })

  test.each([[null], [' '], ['x'.repeat(501)]])('the explanation %j is refused', (details) => {
    const answer = {
      non_acceptance_response_status: 'reasonable_period_end_date_not_changed',
      non_acceptance_response_details: details,
    } as const
    expect(fields(answer)).toEqual(['non_acceptance_response_details'])
  })

  test('it says one or the other', () => {
    expect(fields({ non_acceptance_response_details: 'Two days more' })).toEqual(['non_acceptance_response_status'])
  })
})
