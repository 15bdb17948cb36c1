import { expect, test } from 'vitest'
import { linkBody, linkProblems } from './link-answers.ts'

test('a link needs a reference unless it is taken away, and a street is a number', () => {
  const empty = { permit_reference_number: ' ', usrn: '' }
  expect(linkProblems(empty).map(({ field }) => field)).toEqual(['permit_reference_number'])
  expect(linkProblems(empty, true)).toEqual([])
  expect(linkProblems({ permit_reference_number: 'AB1', usrn: '12a' }).map(({ field }) => field)).toEqual(['usrn'])
})

test('a reference goes in capitals, and a street only if it was told (BR-GOV-28, BR-GOV-29)', () => {
  expect(linkBody({ permit_reference_number: ' ab1-01 ', usrn: ' ' })).toEqual({ permit_reference_number: 'AB1-01' })
  expect(linkBody({ permit_reference_number: 'AB1', usrn: '123' })).toEqual({
    permit_reference_number: 'AB1',
    usrn: 123,
  })
})
