import { expect, test } from 'vitest'
import { burnDownOf } from './burn-down.ts'

test('BR-PBI-33 what is left stands beside an even pace to the last day of the quarter', () => {
  const weeks = [
    { until: '2026-10-07T00:00:00Z', remaining: { a: 40, b: 26, c: 26 } },
    { until: '2026-12-31T00:00:00Z', remaining: { a: 1, b: 0, c: 0 } },
  ]
  const plot = burnDownOf(weeks, { a: 40, b: 26, c: 26 }, Temporal.PlainDate.from('2026-10-01'))
  expect(plot.points).toEqual(['7 Oct', '31 Dec'])
  expect(plot.lines.map(({ values }) => values)).toEqual([
    [92, 1],
    [85, 0],
  ])
  expect(plot.says).toBe('1 of 92 left to inspect: 1 behind an even pace.')
})
