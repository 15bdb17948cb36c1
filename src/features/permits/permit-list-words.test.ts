import { expect, test } from 'vitest'
import { matchWords, pageWords } from './permit-list-words.ts'

test.each([
  [undefined, ''],
  [0, '0 permits match.'],
  [1, '1 permit matches.'],
  [500, '500 permits match.'],
  [501, 'More than 500 permits match.'],
])('a total of %s: %s', (total, words) => expect(matchWords(total)).toBe(words))

test('which rows of how many', () => {
  expect(pageWords(1, 25, { total_rows: 41, has_next_page: true })).toBe('1 to 25 of 41')
  expect(pageWords(2, 16, { total_rows: 41, has_next_page: false })).toBe('26 to 41 of 41')
  expect(pageWords(30, 25, { total_rows: 501, has_next_page: true })).toBe('726 to 750 of more than 500')
})
