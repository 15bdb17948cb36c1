import { describe, expect, test } from 'vitest'
import { scaledTo, ticksTo } from './plot-scale.ts'

describe('steps of an axis', () => {
  test.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [7, [0, 2, 4, 6, 8]],
    [60, [0, 20, 40, 60]],
    [61, [0, 20, 40, 60, 80]],
    [1234, [0, 500, 1000, 1500]],
  ])('up to %d they are %o', (most, ticks) => {
    expect(ticksTo(most)).toEqual(ticks)
  })
})

test('nothing is as long as nothing, the most as long as the plot', () => {
  const scale = scaledTo(60, 200)
  expect([0, 30, 60].map(scale)).toEqual([0, 100, 200])
  expect(scaledTo(0, 200)(5)).toBe(0)
})
