import { expect, test } from 'vitest'
import { chosenDays } from './chosen-days.ts'

const days = (search: string) => chosenDays(new URLSearchParams(search), '2026-11-23')

test('are two weeks from today, or from the day that is chosen', () => {
  expect(days('')).toEqual({ from: '2026-11-23', to: '2026-12-06' })
  expect(days('from=2027-01-01')).toEqual({ from: '2027-01-01', to: '2027-01-14' })
  expect(days('from=2027-01-01&to=2027-01-01')).toEqual({ from: '2027-01-01', to: '2027-01-01' })
})

test('say which of them is wrong', () => {
  expect(days('from=2027-02-30').problem).toBe('First day must be a real date')
  expect(days('to=').problem).toBe('Last day must be a real date')
  expect(days('from=0001-01-01').problem).toBe('First day must be a real date')
  expect(days('from=2027-01-02&to=2027-01-01').problem).toBe('Last day must be the same as or after the first day')
})
