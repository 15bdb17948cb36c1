import { expect, test } from 'vitest'
import { atPoint, pointAsked } from './place-asked.ts'

const asked = (text: string) => pointAsked(new URLSearchParams(text))

test('a place in an address is read in metres, and written as it is read', () => {
  expect(asked('at=433000,387000.5')).toEqual({ type: 'Point', coordinates: [433000, 387000.5] })
  expect(asked(atPoint([433000.4, 387000.6]))?.coordinates).toEqual([433000, 387001])
})

test.each(['', 'at=', 'at=433000', 'at=,387000', 'at=a,b', 'at=1,2,3', 'at=-5,12', 'at=433000,9999999'])(
  'an address with "%s" names no place',
  (text) => expect(asked(text)).toBeNull(),
)
