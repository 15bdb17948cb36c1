import { expect, test } from 'vitest'
import { beginsAsWorks, compactReference, mayBeReference, searchWords, worksItMayHangOn } from './search-text.ts'

test.each(['MW00112345678-01', ' mw001 1234 5678 01 ', 'MW001/12345678/01', 'mw001_12345678.01'])(
  '%s is the same reference, however its signs are typed',
  (typed) => expect(compactReference(typed)).toBe('mw0011234567801'),
)

test.each([
  ['MW00112345678', true],
  ['5678-01', true],
  ['S58-5510-00000001', true],
  ['High Street', false],
  ['12', false],
  ['27 Mill Lane, Marlford', false],
  ['1'.repeat(61), false],
])('%s may be a reference: %s', (typed, expected) => expect(mayBeReference(typed)).toBe(expected))

test('BR-GEN-60: two letters and a digit begin a works reference', () => {
  expect(beginsAsWorks('mw 001')).toBe(true)
  expect(beginsAsWorks('LEAK8')).toBe(false)
  expect(beginsAsWorks('00112345')).toBe(false)
})

test('what hangs on a works record begins with its reference', () => {
  expect(worksItMayHangOn('MB001-A-01')).toEqual(['mb001', 'mb001a', 'mb001a0', 'mb001a01'])
  expect(worksItMayHangOn('MB0')).toEqual([])
})

test('words of a name are looked for once each', () => {
  expect(searchWords('High  Street, high, ’')).toEqual(['high', 'street'])
  expect(searchWords(' - ')).toEqual([])
})
