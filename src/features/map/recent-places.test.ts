import { expect, test } from 'vitest'
import { withPlace } from './recent-places.ts'

const place = (words: string) => ({ words, centre: [422_000, 301_000] as const })

test('the newest place is on top, each once, and five are kept', () => {
  const six = ['a', 'b', 'c', 'd', 'e', 'f'].reduce(
    (kept, words) => withPlace(kept, place(words)),
    [] as ReturnType<typeof withPlace>,
  )
  expect(six.map(({ words }) => words)).toEqual(['f', 'e', 'd', 'c', 'b'])
  expect(withPlace(six, place('d')).map(({ words }) => words)).toEqual(['d', 'f', 'e', 'c', 'b'])
})
