import { describe, expect, test } from 'vitest'
import {
  isCurrentQuarter,
  isLastOfYear,
  lawfulStarts,
  quarterEnd,
  quarterOfNewTarget,
  quarterStart,
  quarterWords,
  startProblems,
  type StartedQuarter,
} from './sampling-quarters.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const ended = (start: string): StartedQuarter => ({ start: day(start), status: 'ended' })

describe('BR-PBI-20 quarters', () => {
  test.each([
    ['2026-04-01', '2026-04-01', '2026-06-30', 'Q1 April–June 2026'],
    ['2026-09-30', '2026-07-01', '2026-09-30', 'Q2 July–September 2026'],
    ['2026-11-24', '2026-10-01', '2026-12-31', 'Q3 October–December 2026'],
    ['2027-01-01', '2027-01-01', '2027-03-31', 'Q4 January–March 2027'],
  ])('%s is in the one from %s to %s', (today, start, end, words) => {
    expect(quarterStart(day(today)).toString()).toBe(start)
    expect(quarterEnd(day(start)).toString()).toBe(end)
    expect(quarterWords(day(start))).toBe(words)
    expect(isLastOfYear(day(start))).toBe(words.startsWith('Q4'))
  })
})

describe('starting a quarter', () => {
  const rulesOf = (start: string, latest?: StartedQuarter, today = '2026-11-24', targets = 1) =>
    startProblems(day(start), { today: day(today), latest, targets }).map(({ rule }) => rule)

  test('BR-PBI-36 begins on the first day of one, today or past (BR-PBI-21)', () => {
    expect(rulesOf('2026-10-01')).toEqual([])
    expect(rulesOf('2026-11-01')).toEqual(['BR-PBI-36'])
    expect(rulesOf('2027-01-01')).toEqual(['BR-PBI-21'])
    expect(rulesOf('2026-10-01', undefined, '2026-10-01')).toEqual([])
  })

  test('BR-PBI-21 in one financial year it is the next one', () => {
    expect(rulesOf('2026-10-01', ended('2026-07-01'))).toEqual([])
    expect(rulesOf('2026-10-01', ended('2026-04-01'))).toEqual(['BR-PBI-21'])
    expect(rulesOf('2026-10-01', ended('2026-10-01'))).toEqual(['BR-PBI-21'])
    expect(rulesOf('2026-07-01', ended('2026-10-01'))).toEqual(['BR-PBI-21'])
  })

  test('BR-PBI-38 a new financial year begins with any, never with an earlier year', () => {
    expect(rulesOf('2027-04-01', ended('2027-01-01'), '2027-04-01')).toEqual([])
    expect(rulesOf('2026-10-01', ended('2026-01-01'))).toEqual([])
    expect(rulesOf('2026-01-01', ended('2026-04-01'))).toEqual(['BR-PBI-21'])
  })

  test('BR-PBI-37 there is a target', () =>
    expect(rulesOf('2026-10-01', undefined, '2026-11-24', 0)).toEqual(['BR-PBI-37']))
})

test('BR-PBI-38 an end is undone only inside the quarter', () => {
  expect(isCurrentQuarter(day('2026-07-01'), day('2026-09-30'))).toBe(true)
  expect(isCurrentQuarter(day('2026-07-01'), day('2026-10-01'))).toBe(false)
})

test.each<[string, StartedQuarter | undefined, string]>([
  ['no quarter before', undefined, '2026-10-01'],
  ['one in progress', { start: day('2026-07-01'), status: 'in_progress' }, '2026-07-01'],
  ['one that ended early', ended('2026-10-01'), '2027-01-01'],
  ['one that ended in time', ended('2026-07-01'), '2026-10-01'],
  ['one long ago', ended('2022-07-01'), '2026-10-01'],
])('BR-PBI-22 a target set with %s', (_, latest, quarter) => {
  expect(quarterOfNewTarget(day('2026-11-24'), latest).toString()).toBe(quarter)
})

describe('BR-PBI-21, 36 to 38 the starts that are offered', () => {
  const offered = (latest?: StartedQuarter, targets = 1) =>
    lawfulStarts({ today: day('2026-11-24'), latest, targets }).map(String)

  test('before the first quarter, any of the last four', () => {
    expect(offered()).toEqual(['2026-10-01', '2026-07-01', '2026-04-01', '2026-01-01'])
  })

  test('after one, the next and no other', () => {
    expect(offered(ended('2026-07-01'))).toEqual(['2026-10-01'])
    expect(offered(ended('2026-10-01'))).toEqual([])
  })

  test('without a target, none', () => {
    expect(offered(undefined, 0)).toEqual([])
  })
})
