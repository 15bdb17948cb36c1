import { expect, test } from 'vitest'
import { barsOf, dayScale, shortened } from './plot-bars.ts'

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

test('a name is cut where it would run into the next', () => {
  expect(shortened('Nov 26', 6)).toBe('Nov 26')
  expect(shortened('Marlshire County Council', 16)).toBe('Marlshire Count\u2026')
  expect(shortened('Marl Water', 6)).toBe('Marl\u2026')
})

test('days stand between the first day of the first year and the last of the last', () => {
  const { at, years } = dayScale(['2026-11-23', '2024-03-01'], 1096)
  expect(years).toEqual(['2024-01-01', '2025-01-01', '2026-01-01', '2027-01-01'])
  expect([at('2024-01-01'), at('2025-01-01'), at('2027-01-01')]).toEqual([0, 366, 1096])
  expect(dayScale([], 100).years).toEqual(['2000-01-01', '2001-01-01'])
})
