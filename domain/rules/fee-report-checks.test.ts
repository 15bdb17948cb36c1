import { describe, expect, it } from 'vitest'
import { checkFeeReport, type AskedFeeReport } from './fee-report-checks.ts'

const may: AskedFeeReport = {
  start_date: '2026-05-01T00:00:00Z',
  end_date: '2026-05-31T00:00:00Z',
  fee_report_format: 'all_orgs_one_csv',
}
const fieldsOf = (changes: Partial<AskedFeeReport>) =>
  checkFeeReport({ ...may, ...changes }).map(({ field, rule }) => `${field} ${rule}`)

describe('BR-CSV-09, BR-FEE-06: a fee report is of 31 days at most, both ends counted', () => {
  it.each([
    ['1 to 31 May', '2026-05-01', '2026-05-31'],
    ['one day', '2026-05-01', '2026-05-01'],
    ['February and three days of March', '2026-02-01', '2026-03-03'],
    ['to the last hour of the London day', '2026-05-01', '2026-05-31T22:59:59Z'],
    [
      'from the first hour of the London day, in summer the evening before by UTC',
      '2026-04-30T23:00:00Z',
      '2026-05-31',
    ],
  ])('%s is enough', (_, start_date, end_date) => {
    expect(fieldsOf({ start_date, end_date })).toEqual([])
  })

  it.each([
    ['1 May to 1 June', '2026-05-01', '2026-06-01'],
    ['a year', '2025-05-01', '2026-05-01'],
    ['a London day that begins in the evening before by UTC', '2026-05-01', '2026-05-31T23:00:00Z'],
    ['an end before the start', '2026-05-02', '2026-05-01'],
  ])('%s is refused', (_, start_date, end_date) => {
    expect(fieldsOf({ start_date, end_date })).toEqual(['end_date BR-CSV-09'])
  })
})

describe('BR-CSV-09: a fee report has a format', () => {
  it('and none is refused', () => {
    expect(fieldsOf({ fee_report_format: undefined })).toEqual(['fee_report_format BR-CSV-09'])
  })

  it.each([undefined, '', '  '])(
    'of a single organisation, which has to be named: %j is refused',
    (swa_code_filter) => {
      expect(fieldsOf({ fee_report_format: 'single_org_one_csv', swa_code_filter })).toEqual([
        'swa_code_filter BR-CSV-09',
      ])
    },
  )

  it('of a single organisation that is named', () => {
    expect(fieldsOf({ fee_report_format: 'single_org_one_csv', swa_code_filter: '9310' })).toEqual([])
  })

  it('of all, for which a name is not asked for', () => {
    expect(fieldsOf({ fee_report_format: 'all_orgs_multiple_csvs' })).toEqual([])
  })
})
