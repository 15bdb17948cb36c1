import { expect, test } from 'vitest'
import { periodOf } from './fee-period.ts'

const today = Temporal.PlainDate.from('2026-11-23')
const words = (search: string) => {
  const { from, to } = periodOf(new URLSearchParams(search), today)
  return `${from} ${to}`
}

test.each([
  ['', '2026-10-01 2026-11-23'],
  ['from=2026-01-01&to=2026-01-31', '2026-01-01 2026-01-31'],
  ['from=2026-02-01&to=2026-01-31', '2026-10-01 2026-11-23'],
  ['from=2020-01-01&to=2026-01-31', '2026-10-01 2026-11-23'],
  ['from=soon&to=2026-01-31', '2026-10-01 2026-11-23'],
])('the days of %j are %s', (search, expected) => {
  expect(words(search)).toBe(expected)
})
