import { expect, test } from 'vitest'
import { consequenceOf, rowsOfKind, type DifferenceRow } from './difference-rows.ts'

const row = (part: Partial<DifferenceRow>): DifferenceRow => ({
  usrn: 1,
  street_descriptor: 'Mill Lane',
  town: 'Marlford',
  street_state: 'open',
  areas: [],
  change: 'added',
  geometry: null,
  ...part,
})

test.each([
  ['a street that is removed and then in none', { change: 'removed' }, 'In no area then'],
  ['one that is removed and still in another', { change: 'removed', areas: ['South'] }, ''],
  ['a closed one that is removed', { change: 'removed', street_state: 'closed' }, ''],
  ['one that is then in two', { areas: ['South', 'West, outer'] }, 'Also in South; West, outer'],
  ['a closed one', { street_state: 'closed' }, 'Closed'],
  ['one that the gazetteer does not have', { street_state: 'not_found' }, 'Not yours'],
  ['an open one in this area only', {}, ''],
] as const)('BR-GEO-03 %s', (_, part, words) => {
  expect(consequenceOf(row(part as Partial<DifferenceRow>))).toBe(words)
})

test('BR-GEO-03 the table shows what changes, or what is to be looked at', () => {
  const rows = [row({ usrn: 1 }), row({ usrn: 2, change: 'unchanged' }), row({ usrn: 3, change: 'removed' })]
  const shown = (kind: Parameters<typeof rowsOfKind>[1]) => rowsOfKind(rows, kind).map(({ usrn }) => usrn)
  expect(shown('changes')).toEqual([1, 3])
  expect(shown('unchanged')).toEqual([2])
  expect(shown('to_look_at')).toEqual([3])
})
