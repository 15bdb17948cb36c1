import { matchRoutes } from 'react-router'
import { expect, test } from 'vitest'
import { toDoKinds } from '../../../domain/contract/enums/to-do.ts'
import { pages } from '../../app/pages.ts'
import { printToDo, queryOfToDo, readToDo, usualGroups } from './to-do-address.ts'
import { toDoHref } from '../../../domain/rules/to-do-href.ts'

const read = (search: string, usual?: readonly string[]) => readToDo(new URLSearchParams(search), usual)

test('an address reads back as it was written', () => {
  const address =
    '?kind=permits_to_assess&group=later&geographical_area_reference_number=GA-1&workstream_prefix=001&organisation=gas&assigned=me&sort=age&page=3&open=samples_due%2FA-1'
  expect(printToDo(read(address))).toBe(address)
})

test('the queue opens on what is overdue, due today and soon, in the areas that the person has chosen', () => {
  const view = read('', ['GA-1'])
  expect(view).toMatchObject({ groups: usualGroups, areas: ['GA-1'], page: 1 })
  expect(printToDo(view, ['GA-1'])).toBe('')
  expect(printToDo({ ...view, areas: [] }, ['GA-1'])).toBe('?geographical_area_reference_number=all')
  expect(read('?geographical_area_reference_number=all', ['GA-1']).areas).toEqual([])
})

test('what is not known any more is passed over, and the rest holds', () => {
  expect(read('?kind=gone&kind=samples_due&group=never&page=abc&assigned=everybody')).toMatchObject({
    kinds: ['samples_due'],
    groups: usualGroups,
    assigned: '',
    page: 1,
  })
})

test('pages are asked for by their offset', () => {
  expect(queryOfToDo(read('?page=3'))).toEqual({ group: [...usualGroups], offset: 50 })
})

test.each(toDoKinds)('%s leads to a page that is there', (kind) => {
  const href = toDoHref({
    kind,
    reference: 'MW001-A/B-01',
    work_reference_number: 'MW001-A',
    permit_reference_number: 'MW001-A-01',
  })
  expect(href).not.toContain(':')
  const [path = ''] = href.split('?')
  expect(matchRoutes([...pages], path)).not.toBeNull()
})
