import { expect, test } from 'vitest'
import { peopleOf, peopleProblems, peopleText } from './people-answers.ts'

test('people are written one a line and read back as they were', () => {
  const people = [
    { name: 'Ruth Castle', email: 'ruth@works.example', phone: '01632 960101' },
    { name: 'Idris Pugh', email: null, phone: '01632 960102' },
    { name: 'Mina Das', email: null, phone: null },
  ]
  expect(peopleOf(peopleText(people))).toEqual(people)
  expect(peopleOf('\n  \n')).toEqual([])
})

test('a line without a name, somebody twice and more than ten are told', () => {
  const told = (people: string) => peopleProblems({ people }).map(({ message }) => message)
  expect(told('Ruth\nruth@works.example')).toEqual(['Begin line 2 with a name'])
  expect(told('Ruth\nRuth')).toEqual(['Enter each person once'])
  expect(told(Array.from({ length: 11 }, (_, at) => `Person ${at}`).join('\n'))).toEqual(['Enter 10 people or fewer'])
  expect(told('')).toEqual([])
})
