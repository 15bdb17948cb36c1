import { expect, test } from 'vitest'
import { noAnswers, prefixProblem, workstreamBody, workstreamProblems } from './workstream-answers.ts'

test('BR-ROLE-10: a prefix is three digits from 001 to 999 that no other workstream has', () => {
  expect(prefixProblem(' ', [])?.message).toBe('Enter a prefix')
  for (const bad of ['000', '12', '1234', 'abc']) {
    expect(prefixProblem(bad, [])?.message, bad).toBe('Prefix must be 3 numbers between 001 and 999')
  }
  expect(prefixProblem('014', ['001', '014'])?.message).toBe('Prefix 014 is already used')
  expect(prefixProblem('015', ['001', '014'])).toBeUndefined()
})

test('BR-ROLE-14: a name of at most 60 characters, contacts within their limits', () => {
  expect(workstreamProblems(noAnswers).map(({ message }) => message)).toEqual(['Enter a name'])
  const long = { ...noAnswers, name: 'x'.repeat(61), contact_number: '0'.repeat(21), contact_email: 'nobody' }
  expect(workstreamProblems(long).map(({ field }) => field)).toEqual(['name', 'contact_number', 'contact_email'])
})

test('what is empty is left out of what is sent', () => {
  expect(workstreamBody({ ...noAnswers, prefix: '014', name: ' Leaks ', contact_name: 'Sam Obi' })).toEqual({
    name: 'Leaks',
    contact_name: 'Sam Obi',
  })
})
