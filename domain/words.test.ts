import { describe, expect, test } from 'vitest'
import {
  agoWords,
  countWords,
  dateTimeWords,
  dateWords,
  dayDate,
  longDateWords,
  moneyWords,
  shortDate,
  sinceWords,
  timeWords,
  withinSentence,
} from './words.ts'

describe('dates in words', () => {
  test.each([
    ['2026-03-12', '12 March 2026', 'Thursday 12 March 2026', '12 Mar', 'Thu 12 Mar'],
    ['2026-12-07T00:00:00.000Z', '7 December 2026', 'Monday 7 December 2026', '7 Dec', 'Mon 7 Dec'],
    ['2026-09-01T00:00:00.000Z', '1 September 2026', 'Tuesday 1 September 2026', '1 Sep', 'Tue 1 Sep'],
    ['2026-07-01T23:30:00.000Z', '2 July 2026', 'Thursday 2 July 2026', '2 Jul', 'Thu 2 Jul'],
  ])('%s', (value, page, long, table, clock) => {
    expect(dateWords(value)).toBe(page)
    expect(longDateWords(value)).toBe(long)
    expect(shortDate(value)).toBe(table)
    expect(dayDate(value)).toBe(clock)
  })

  test('a civil date as it is', () => expect(dateWords(Temporal.PlainDate.from('2026-11-22'))).toBe('22 November 2026'))
})

describe('BR-GEN-11 times in London', () => {
  test.each([
    ['2026-11-23T16:30:00Z', '4:30pm'],
    ['2026-07-01T15:30:00Z', '4:30pm'],
    ['2026-11-23T09:00:00Z', '9am'],
    ['2026-11-23T09:05:00Z', '9:05am'],
    ['2026-11-23T12:00:00Z', 'midday'],
    ['2026-11-23T12:01:00Z', '12:01pm'],
    ['2026-11-23T00:00:00Z', 'midnight'],
    ['2026-11-23T00:01:00Z', '12:01am'],
    ['2026-03-29T01:30:00Z', '2:30am'],
    ['2026-10-25T01:30:00Z', '1:30am'],
  ])('%s is %s', (value, words) => expect(timeWords(value)).toBe(words))

  test('date and time together', () => {
    expect(dateTimeWords('2026-07-01T23:30:00Z')).toBe('2 July 2026 at 12:30am')
    expect(dateTimeWords(Temporal.Instant.from('2026-11-23T10:12:00Z'))).toBe('23 November 2026 at 10:12am')
  })
})

test.each([
  [13_000, '£130'],
  [123_450, '£1,234.50'],
  [5, '£0.05'],
  [0, '£0'],
])('%i pence is %s', (pence, words) => expect(moneyWords(pence)).toBe(words))

test.each([
  [1, '1 permit'],
  [0, '0 permits'],
  [1200, '1,200 permits'],
])('%i in words', (count, words) => expect(countWords(count, 'permit')).toBe(words))

test.each([
  ['Immediate – urgent', 'immediate – urgent'],
  ['HS2 (Highway)', 'HS2 (Highway)'],
  ['NCT02a', 'NCT02a'],
  ['Thu 3 Dec', 'Thu 3 Dec'],
  ['Tomorrow', 'tomorrow'],
])('%s inside a sentence is %s', (words, inside) => expect(withinSentence(words)).toBe(inside))

describe('how long ago', () => {
  const now = Temporal.Instant.from('2026-11-23T10:12:00Z')
  test.each([
    ['2026-11-23T10:11:40Z', 'just now'],
    ['2026-11-23T10:11:00Z', '1 minute ago'],
    ['2026-11-23T09:13:00Z', '59 minutes ago'],
    ['2026-11-23T09:12:00Z', '1 hour ago'],
    ['2026-11-23T00:00:00Z', '10 hours ago'],
    ['2026-11-22T23:59:00Z', 'yesterday'],
    ['2026-11-21T23:59:00Z', '2 days ago'],
    ['2026-11-16T00:00:00Z', '7 days ago'],
  ])('%s is %s', (at, words) => expect(agoWords(at, now)).toBe(words))

  test('is not said of what is more than a week old, nor of what is to come', () => {
    expect(agoWords('2026-11-15T23:59:00Z', now)).toBeUndefined()
    expect(agoWords('2026-11-23T10:13:00Z', now)).toBeUndefined()
  })

  test('counts civil days in London: an hour before a summer midnight is yesterday', () => {
    expect(agoWords('2026-07-01T22:30:00Z', Temporal.Instant.from('2026-07-02T00:30:00Z'))).toBe('yesterday')
  })
})

test('since when: the time is enough today, the day is told of yesterday, by the clock of London', () => {
  const now = Temporal.Instant.from('2026-07-02T00:30:00Z')
  expect(sinceWords('2026-07-01T23:30:00Z', now)).toBe('12:30am')
  expect(sinceWords('2026-07-01T22:30:00Z', now)).toBe('1 July 2026 at 11:30pm')
})
