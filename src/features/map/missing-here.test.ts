import { expect, test } from 'vitest'
import { missingHere } from './missing-here.ts'

const whole = { isArriving: false, isCut: false, failed: [], unplaced: [] }
const lost = { id: 'TSR1-01', street: 'High Street', who: 'Marl Water', worksReference: 'TSR1' }
const asked = { answers: whole, isLoading: false, counted: undefined }

test('a whole view lacks nothing', () => {
  expect(missingHere(asked)).toEqual({ notes: [], unplaced: [] })
})

test.each([
  ['answers on their way', { ...asked, answers: { ...whole, isArriving: true } }, /still loading/],
  ['counts on their way', { ...asked, isLoading: true }, /still loading/],
  ['an answer that was cut', { ...asked, answers: { ...whole, isCut: true } }, /more in view than one answer carries/],
  [
    'an answer that did not come',
    { ...asked, answers: { ...whole, failed: [{ what: 'Activities', tryAgain: () => {} }] } },
    /^Activities could not be loaded/,
  ],
  ['works that are counted', { ...asked, counted: 12_345 }, /only counted this far out: 12,345/],
  ['a broken place', { ...asked, answers: { ...whole, unplaced: [lost] } }, /^1 record has a broken place/],
])('%s is told', (_what, known, words) => {
  const { notes } = missingHere(known)
  expect(notes).toHaveLength(1)
  expect(notes[0]).toMatch(words)
})

test('where works are counted, that an answer was cut is no news', () => {
  expect(missingHere({ ...asked, answers: { ...whole, isCut: true }, counted: 3 }).notes).toHaveLength(1)
})
