import { expect, test } from 'vitest'
import { dateOf, dateProblem, noDate, partsOf } from './date-parts.ts'

test.each([
  [{ day: '7', month: '12', year: '2026' }, '2026-12-07'],
  [{ day: ' 07 ', month: ' 3', year: '2027 ' }, '2027-03-07'],
  [{ day: '29', month: 'February', year: '2028' }, '2028-02-29'],
])('%o is a date', (parts, iso) => {
  expect(dateOf(parts)?.toString()).toBe(iso)
})

test.each([
  { day: '29', month: '2', year: '2027' },
  { day: '31', month: '4', year: '2026' },
  { day: '0', month: '1', year: '2026' },
  { day: '1', month: '13', year: '2026' },
  { day: '1', month: '1', year: '26' },
  { day: '1.5', month: '1', year: '2026' },
  { day: '-1', month: '1', year: '2026' },
])('%o is no date', (parts) => {
  expect(dateOf(parts)).toBeUndefined()
  expect(dateProblem('start', 'Start date', parts)?.message).toBe('Start date must be a real date')
})

test('a missing part is told on its own input', () => {
  expect(dateProblem('start', 'Start date', { day: '7', month: '', year: '2026' })).toEqual({
    field: 'start.month',
    message: 'Start date must include a month',
  })
})

test('nothing typed is a problem only where the date is required', () => {
  expect(dateProblem('start', 'Start date', noDate, 'Enter a start date')?.message).toBe('Enter a start date')
  expect(dateProblem('start', 'Start date', noDate)).toBeUndefined()
})

test('parts of a date mean that date', () => {
  const date = Temporal.PlainDate.from('2026-02-28')
  expect(dateOf(partsOf(date))?.equals(date)).toBe(true)
})
