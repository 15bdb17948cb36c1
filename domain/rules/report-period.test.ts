import { describe, expect, test } from 'vitest'
import { checkReportDays, monthsOf, mostPerformanceReportDays } from './report-period.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('months of a report', () => {
  const cut = (from: string, to: string) => monthsOf(day(from), day(to)).map((month) => `${month.from} ${month.to}`)

  test('the first and the last are as long as the days reach', () => {
    expect(cut('2026-01-15', '2026-03-02')).toEqual([
      '2026-01-15 2026-01-31',
      '2026-02-01 2026-02-28',
      '2026-03-01 2026-03-02',
    ])
  })

  test('a day is one, reversed days are none', () => {
    expect(cut('2028-02-29', '2028-02-29')).toEqual(['2028-02-29 2028-02-29'])
    expect(cut('2026-02-02', '2026-02-01')).toEqual([])
  })
})

describe('days of a report', () => {
  test.each([
    ['2026-01-01', '2026-12-31', 0],
    ['2027-03-01', '2028-02-29', 0],
    ['2026-01-01', '2027-01-02', 1],
    ['2026-01-02', '2026-01-01', 1],
  ])('%s to %s: %d problems (BR-REP-18)', (from, to, problems) => {
    expect(checkReportDays(from, to)).toHaveLength(problems)
  })

  test('BR-CSV-12: an administrator’s report is of 92 days at most', () => {
    expect(checkReportDays('2026-01-01', '2026-04-02', mostPerformanceReportDays)).toEqual([])
    expect(checkReportDays('2026-01-01', '2026-04-03', mostPerformanceReportDays)).toMatchObject([
      { field: 'date_to', rule: 'BR-CSV-12' },
    ])
  })
})
