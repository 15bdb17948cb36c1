import { expect, test } from 'vitest'
import { earlyPageOf, type EarlyPage } from './early-pages.ts'

const page = (path: string): EarlyPage => ({ path, files: [`/assets/${path.length}.js`] })
const pages = ['/inspect/:wrn', '/inspect/day', '/inspect', '/streets/:usrn/:tab?'].map(page)
const found = (address: string) => earlyPageOf(pages, address)?.path

test('an address that is written out comes before one with a place for anything', () => {
  expect(found('/inspect')).toBe('/inspect')
  expect(found('/inspect/day')).toBe('/inspect/day')
  expect(found('/inspect/TSR1591199404915')).toBe('/inspect/:wrn')
})

test('a part that may be left out may be left out, and no other', () => {
  expect(found('/streets/8401426')).toBe('/streets/:usrn/:tab?')
  expect(found('/streets/8401426/past')).toBe('/streets/:usrn/:tab?')
  expect(found('/streets')).toBeUndefined()
  expect(found('/streets/8401426/past/more')).toBeUndefined()
})

test('an address of no page has no files', () => {
  expect(found('/')).toBeUndefined()
  expect(found('/inspect.*')).toBeUndefined()
})
