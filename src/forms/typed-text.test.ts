import { expect, test } from 'vitest'
import { emailProblem, numberProblem, textProblem, timeOf, timeProblem } from './typed-text.ts'

test.each([
  ['09:30', '09:30:00'],
  ['9.30', '09:30:00'],
  ['0930', '09:30:00'],
  ['8am', '08:00:00'],
  ['4:30 PM', '16:30:00'],
  ['12am', '00:00:00'],
  ['12pm', '12:00:00'],
  ['23:59', '23:59:00'],
  ['midday', '12:00:00'],
])('%s is the time %s', (text, time) => {
  expect(timeOf(text)?.toString()).toBe(time)
})

test.each(['24:00', '9', '9:60', '13pm', '0am', 'soon', '-1:00', '09:300'])('%s is no time', (text) => {
  expect(timeProblem('t', 'Start time', text)?.message).toBe('Start time must be a real time, like 09:30')
})

test.each([
  ['', undefined],
  ['12', undefined],
  ['1,200', 'Depth must be between 0 and 99'],
  ['1.5', 'Depth must be a whole number'],
  ['deep', 'Depth must be a whole number'],
  ['-1', 'Depth must be between 0 and 99'],
])('whole number %s: %s', (text, message) => {
  expect(numberProblem('depth', 'Depth', text, { min: 0, max: 99 })?.message).toBe(message)
})

test.each([
  ['1.25', undefined],
  ['1.255', 'Depth must have 2 decimal places or fewer'],
  ['x', 'Depth must be a number, like 1.25'],
])('decimal number %s: %s', (text, message) => {
  expect(numberProblem('depth', 'Depth', text, { decimals: 2 })?.message).toBe(message)
})

test('a text at the limit passes and one character more does not', () => {
  expect(textProblem('note', 'Note', 'a'.repeat(1500), 1500)).toBeUndefined()
  expect(textProblem('note', 'Note', 'a'.repeat(1501), 1500)?.message).toBe('Note must be 1,500 characters or fewer')
  expect(textProblem('note', 'Note', '  ', 1500, 'Enter a note')?.message).toBe('Enter a note')
})

test('an email address has one @ and a domain with a dot', () => {
  expect(emailProblem('email', 'planner@water.example')).toBeUndefined()
  for (const wrong of ['planner', 'planner@water', 'a b@water.example', 'a@@water.example']) {
    expect(emailProblem('email', wrong)?.message).toContain('name@example.com')
  }
})
