import { expect, test } from 'vitest'
import { compared, numbersOf, readTwoDays } from './compared.ts'

const things = (...ids: string[]) => ids.map((id) => ({ id }))
const days = (search: string) => readTwoDays(new URLSearchParams(search), '2026-11-23')

test('what is there on one day, on the other, on both', () => {
  const found = compared(things('a', 'b', 'c'), things('c', 'd'))
  expect(found).toEqual({ onlyFirst: things('a', 'b'), onlySecond: things('d'), both: things('c') })
  expect([...numbersOf(found)]).toEqual([
    ['a', '1'],
    ['b', '2'],
    ['d', '3'],
    ['c', '4'],
  ])
})

test('without days it is today and two weeks later; what is no day is none', () => {
  expect(days('')).toEqual({ first: '2026-11-23', second: '2026-12-07' })
  expect(days('first=2026-12-01&second=2026-12-02')).toEqual({ first: '2026-12-01', second: '2026-12-02' })
  expect(days('first=2026-02-30&second=soon')).toEqual({ first: '2026-11-23', second: '2026-12-07' })
})
