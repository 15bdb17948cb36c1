import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sortDirections } from '../../domain/contract/enums/lists.ts'
import { searchOf } from '../api/call.ts'
import { tilesFor } from '../features/home/home-tiles.ts'
import { permitList } from '../features/permits/permit-list.tsx'
import {
  cleared,
  filtersOf,
  leftOutOf,
  limited,
  namesOf,
  printView,
  queryOfView,
  readView,
  type ListView,
} from './list-address.ts'
import type { Filter } from './list-definition.ts'

const read = (text: string) => readView(permitList, new URLSearchParams(text))

const words = fc
  .string({ minLength: 1, maxLength: 30 })
  .map((text) => text.trim())
  .filter(Boolean)
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

function valuesOf(filter: Filter): fc.Arbitrary<string | boolean | string[]> {
  if (filter.kind === 'choices') return fc.subarray([...filter.values], { minLength: 1 })
  if (filter.kind === 'choice') return fc.constantFrom(...filter.values)
  if (filter.kind === 'flags') return fc.boolean()
  if (filter.kind === 'days') return day
  return filter.kind === 'areas' ? fc.uniqueArray(words, { minLength: 1, maxLength: 3 }) : words
}

const named = filtersOf(permitList).flatMap((filter) =>
  namesOf(filter).map((name) => [name, valuesOf(filter)] as const),
)
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined })

const views = fc
  .record({
    limits: fc.record(Object.fromEntries(named), { requiredKeys: [] }),
    sort_column: maybe(fc.constantFrom(...Object.keys(permitList.sorts))),
    sort_direction: maybe(fc.constantFrom(...sortDirections)),
    page: fc.integer({ min: 1, max: 80_000_000 }),
  })
  .map((made) => JSON.parse(JSON.stringify(made)) as ListView)

describe('the address of a list', () => {
  test('what is printed is read again', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(readView(permitList, printView(permitList, view))).toEqual(view)
      }),
    )
  })

  test.each(['HighwayAuthority', 'Planner', 'Contractor'] as const)(
    'the tiles of a %s lead to what they count',
    (role) => {
      for (const tile of tilesFor(role, Temporal.PlainDate.from('2026-11-23'))) {
        expect(queryOfView(permitList, read(searchOf(tile.query)))).toEqual(tile.query)
      }
    },
  )

  test('wrong values are left out', () => {
    const text = 'status=shouted&status=granted&is_deemed=perhaps&start_date=2026-02-30&sort_column=colour&page=-3'
    expect(read(text)).toEqual({ limits: { status: ['granted'] }, page: 1 })
    expect(read('page=2.5').page).toBe(1)
    expect(read('page=1e99').page).toBe(1)
  })

  test('an instant of the wire is the London day it falls on', () => {
    expect(read('start_date=2026-07-01T23:30:00Z').limits['start_date']).toBe('2026-07-02')
  })

  test('BR-REP-01, 19: the page is an offset, a day is on the wire whole', () => {
    expect(queryOfView(permitList, read('start_date=2026-12-07&page=3'))).toEqual({
      start_date: '2026-12-07T00:00:00Z',
      offset: 50,
    })
  })

  test('the usual order holds until another is chosen, and what a list always asks for stands', () => {
    const list = { ...permitList, usualOrder: { sort_column: 'end_date' }, always: { work_category: ['paa'] } }
    expect(queryOfView(list, read(''))).toEqual({ work_category: ['paa'], sort_column: 'end_date' })
    expect(queryOfView(list, read('sort_column=start_date'))['sort_column']).toBe('start_date')
  })
})

describe('changing the list', () => {
  const third = read('status=granted&street_descriptor=High&sort_column=end_date&page=3')

  test('another limit begins at the first page', () => {
    expect(limited(third, { street_descriptor: '' })).toEqual({
      limits: { status: ['granted'] },
      sort_column: 'end_date',
      page: 1,
    })
    expect(limited(third, { status: [] }).limits['status']).toBeUndefined()
  })

  test('without limits the order stays', () => {
    expect(cleared(third)).toEqual({ limits: {}, sort_column: 'end_date', page: 1 })
  })
})

describe('what an old link asks for and the list has no more', () => {
  const leftOut = (text: string) => leftOutOf(permitList, new URLSearchParams(text))

  test('is named: filters, values and orders', () => {
    expect(leftOut('colour=red&status=refused&status=melted&sort_column=mood&start_date=soon')).toEqual([
      'colour',
      'status',
      'sort_column',
      'start_date',
    ])
  })

  test('is nothing for what the list knows, or for what is empty', () => {
    expect(leftOut('status=refused&sort_column=deadline_date&sort_direction=asc&page=2&usrn=')).toEqual([])
  })
})
