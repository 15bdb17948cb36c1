import { expect, test } from 'vitest'
import { fieldName, placeProblems } from './field-problems.ts'

const fields = [
  { name: 'proposed_start_date', inputId: 'f-start-day' },
  { name: 'proposed_start_date.month', inputId: 'f-start-month' },
  { name: 'works_coordinates', inputId: 'f-map' },
  { name: 'permit_conditions.0.comment', inputId: 'f-condition' },
]

test('the summary follows the page, not the order in which problems were found', () => {
  const placed = placeProblems(
    [
      { field: 'works_coordinates', message: 'Mark where the works are' },
      { field: 'proposed_start_date', message: 'Enter a start date' },
    ],
    fields,
  )
  expect(placed.inOrder).toEqual([
    { message: 'Enter a start date', inputId: 'f-start-day' },
    { message: 'Mark where the works are', inputId: 'f-map' },
  ])
})

test('a problem of one part of a date leads to that part', () => {
  const placed = placeProblems([{ field: 'proposed_start_date.month', message: 'must include a month' }], fields)
  expect(placed.inOrder[0]?.inputId).toBe('f-start-month')
  expect(placed.byField.get('proposed_start_date.month')).toBe('must include a month')
})

test('a path deeper than the question lands on the question around it', () => {
  const placed = placeProblems(
    [{ field: 'works_coordinates.coordinates[0][1]', message: 'Northing is out of range' }],
    fields,
  )
  expect(placed.byField.get('works_coordinates')).toBe('Northing is out of range')
})

test('each question tells its first problem only', () => {
  const placed = placeProblems(
    [
      { field: 'works_coordinates', message: 'first' },
      { field: 'works_coordinates', message: 'second' },
    ],
    fields,
  )
  expect(placed.inOrder).toEqual([{ message: 'first', inputId: 'f-map' }])
})

test('what belongs to no question on the page is told last, marked, once, and leads nowhere', () => {
  const placed = placeProblems(
    [
      { field: 'workstream_prefix', message: 'Unknown workstream' },
      { field: 'works_coordinates', message: 'Mark where the works are' },
    ],
    fields,
    ['Permit is closed', 'Permit is closed'],
    (message) => `The service did not accept this: ${message}`,
  )
  expect(placed.inOrder).toEqual([
    { message: 'Mark where the works are', inputId: 'f-map' },
    { message: 'The service did not accept this: Unknown workstream' },
    { message: 'Permit is closed' },
  ])
})

test('list positions of the server are names of questions', () => {
  expect(fieldName('permit_conditions[0].comment')).toBe('permit_conditions.0.comment')
})
