import { expect, test } from 'vitest'
import { permitList } from '../features/permits/permit-list.tsx'
import { cleared, printView, queryOfView, readView } from './list-address.ts'
import { tagsOf } from './list-words.ts'
import { withoutUsualAreas, withUsualAreas } from './usual-areas.ts'

const usual = ['GA-001', 'GA-002']
const open = (text: string) => withUsualAreas(permitList, readView(permitList, new URLSearchParams(text)), usual)
const areasAsked = (text: string) => queryOfView(permitList, open(text))['geographical_area_reference_number']

test('BR-REP-11 a list begins with the chosen areas, and with others where its address names them', () => {
  expect(areasAsked('')).toEqual(usual)
  expect(areasAsked('geographical_area_reference_number=GA-003')).toEqual(['GA-003'])
  expect(printView(permitList, open('')).toString()).toContain('GA-001')
})

test('BR-REP-11 taken away they stay away: the address says that all streets are meant, and nothing is asked', () => {
  const without = withoutUsualAreas(permitList, cleared(open('')), usual)
  const address = printView(permitList, without).toString()
  expect(address).toBe('geographical_area_reference_number=all')
  expect(areasAsked(address)).toBeUndefined()
  expect(tagsOf(permitList, open(address))).toEqual([])
})

test('who has chosen none has the list without a word of areas', () => {
  const view = readView(permitList, new URLSearchParams(''))
  expect(withUsualAreas(permitList, view)).toBe(view)
  expect(withoutUsualAreas(permitList, view)).toBe(view)
})

test('a tag names the areas, whatever signs are in their names', () => {
  const names = new Map([['GA-001', 'North, inner']])
  expect(tagsOf(permitList, open(''), names).map(({ text }) => text)).toEqual(['Areas: North, inner; GA-002'])
})
