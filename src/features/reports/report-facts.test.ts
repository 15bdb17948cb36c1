import { describe, expect, test } from 'vitest'
import {
  added,
  applicationsSaid,
  daysLeftWords,
  decidedOf,
  emptyOutcomes,
  extensionEnd,
  namedMonths,
  percentWords,
  trendSaid,
} from './report-facts.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const days = { from: day('2026-10-01'), to: day('2026-11-23') }

test('a month that goes on is partial', () => {
  expect(namedMonths(days).map(({ key, name, isPartial }) => [key, name, isPartial])).toEqual([
    ['2026-10', 'Oct 26', false],
    ['2026-11', 'Nov 26', true],
  ])
})

describe('rates', () => {
  const row = {
    total: 10,
    outcomes: { ...emptyOutcomes, granted: 5, granted_after_changes: 1, deemed: 2, refused: 1, waiting: 1 },
    early_starts: 1,
    modification_requested: 2,
  }

  test('are out of what was decided or deemed', () => {
    expect(decidedOf(row)).toBe(9)
    expect(added([row, row])).toMatchObject({ total: 20, early_starts: 2, outcomes: { deemed: 4 } })
    expect(applicationsSaid(row, days)).toBe(
      'From 1 October 2026 to 23 November 2026, 10 applications were sent. 22.2% of 9 decided were deemed and 11.1% were refused. 1 waits for a decision.',
    )
  })

  test('of nothing are no number', () => {
    expect(percentWords(0, 0)).toBe('\u2013')
    expect(percentWords(0, 3)).toBe('0.0%')
    expect(applicationsSaid(added([]), days)).toBe(
      'From 1 October 2026 to 23 November 2026, 0 applications were sent. None is decided yet.',
    )
  })

  test.each([
    [[9.8, undefined, 2], 'The deemed share fell from 9.8% in a to 2.0% in c.'],
    [[1, 2, 3], 'The deemed share rose from 1.0% in a to 3.0% in c.'],
    [[1, 2, 1], 'The deemed share stayed at 1.0% in c.'],
    [[undefined, 4, undefined], '4.0% in b.'],
    [[undefined], 'Nothing was decided in these days.'],
  ])('the trend of %o', (shares, said) => {
    expect(trendSaid(shares, ['a', 'b', 'c'])).toBe(said)
  })
})

test('days left in words', () => {
  expect([-1, 0, 1, 3, 6].map(daysLeftWords)).toEqual([
    'After the deadline',
    'On the last day',
    '1 day before',
    '3 days before',
    '6 days or more before',
  ])
})

test.each([
  ['2026-11-23', '2026-11-24'],
  // over the weekend
  ['2026-11-27', '2026-11-30'],
  // over already: from today
  ['2026-11-18', '2026-11-23'],
  ['2026-12-24', '2026-12-29'],
])('an extension of works that end on %s begins with %s', (end, filledIn) => {
  expect(extensionEnd(end, day('2026-11-23')).toString()).toBe(filledIn)
})
