import { expect, test } from 'vitest'
import { checkLedgerDays, reportStretches } from './fee-ledger-checks.ts'

const day = Temporal.PlainDate.from

test('fees are added up for a year at most, days in order', () => {
  expect(checkLedgerDays('2026-01-01', '2027-01-01')).toEqual([])
  expect(checkLedgerDays('2026-01-01', '2027-01-02')).toHaveLength(1)
  expect(checkLedgerDays('2026-01-02', '2026-01-01')).toHaveLength(1)
  expect(checkLedgerDays(undefined, '2026-01-01')).toEqual([])
})

test('BR-FEE-06: a longer time is asked for in stretches of 31 days that meet and do not overlap', () => {
  const words = reportStretches(day('2026-01-01'), day('2026-03-05')).map(({ from, to }) => `${from} ${to}`)
  expect(words).toEqual(['2026-01-01 2026-01-31', '2026-02-01 2026-03-03', '2026-03-04 2026-03-05'])
  expect(reportStretches(day('2026-01-01'), day('2026-01-31'))).toHaveLength(1)
})
