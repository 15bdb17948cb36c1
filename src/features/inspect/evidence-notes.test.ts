import { expect, test } from 'vitest'
import { evidenceWords, withNote } from './evidence-notes.ts'

const looked = {
  at: Temporal.Instant.from('2026-11-22T10:42:00Z'),
  where: '433000, 387000, to within 12 metres',
  by: 'Olive Officer',
  metres: 50,
  daysAround: 2,
  found: [],
}

test('a note says when, where, who looked, what was searched and that nothing was there', () => {
  expect(evidenceWords(looked)).toBe(
    'Looked up 22 November 2026 at 10:42am by Olive Officer. Place: 433000, 387000, to within 12 metres. ' +
      'Searched: works with a permit or an application, and activities, within 50 metres from 20 November 2026 to 24 November 2026. ' +
      'Nothing was found.',
  )
})

test('works that are near and are others are named in the note', () => {
  expect(evidenceWords({ ...looked, found: ['MW00112345678', 'MW00112345679'] })).toContain(
    'Found, and not what was seen: MW00112345678; MW00112345679.',
  )
})

test('the same search is kept once, the newest note on top', () => {
  const [first, second] = [
    { at: '2026-11-22T10:42:00Z', words: 'a' },
    { at: '2026-11-22T10:50:00Z', words: 'b' },
  ]
  expect(withNote([second, first], { ...first, words: 'again' })).toEqual([{ ...first, words: 'again' }, second])
})
