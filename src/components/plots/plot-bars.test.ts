import { expect, test } from 'vitest'
import { barsOf } from './plot-bars.ts'

test('parts stand on each other, in the order of the series', () => {
  expect(barsOf([{ values: [3, 0] }, { values: [2, 5] }])).toEqual([
    {
      total: 5,
      parts: [
        { from: 0, to: 3 },
        { from: 3, to: 5 },
      ],
    },
    {
      total: 5,
      parts: [
        { from: 0, to: 0 },
        { from: 0, to: 5 },
      ],
    },
  ])
  expect(barsOf([])).toEqual([])
})
