import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sortDirections } from '../../../domain/contract/enums/lists.ts'
import { permitSortColumns } from '../../../domain/contract/enums/permits.ts'
import { PermitReportingQuery } from '../../../domain/contract/permit-lists.shapes.ts'
import { tilesFor } from '../home/home-tiles.ts'
import { searchOf } from '../../api/call.ts'
import {
  areaFilter,
  changed,
  cleared,
  dayFilters,
  flagFilters,
  listFilters,
  permitQuery,
  printPermitFilters,
  readPermitFilters,
  textFilters,
  type PermitFilters,
} from './permit-filters.ts'

const read = (text: string) => readPermitFilters(new URLSearchParams(text))

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined })
const someOf = (values: readonly string[]) => fc.subarray([...values], { minLength: 1 })
const words = fc
  .string({ minLength: 1, maxLength: 30 })
  .map((text) => text.trim())
  .filter(Boolean)
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const named = <T>(names: readonly string[], values: fc.Arbitrary<T>) =>
  Object.fromEntries(names.map((name) => [name, maybe(values)]))

const filters = fc
  .record({
    ...Object.fromEntries(Object.entries(listFilters).map(([name, known]) => [name, maybe(someOf(known))])),
    ...named(textFilters, words),
    ...named(flagFilters, fc.boolean()),
    ...named(dayFilters, day),
    [areaFilter]: maybe(fc.uniqueArray(words, { minLength: 1, maxLength: 3 })),
    sort_column: maybe(fc.constantFrom(...permitSortColumns)),
    sort_direction: maybe(fc.constantFrom(...sortDirections)),
    page: fc.integer({ min: 1, max: 80_000_000 }),
  })
  .map((made) => JSON.parse(JSON.stringify(made)) as PermitFilters)

describe('the address of the permit list', () => {
  test('what is printed is read again', () => {
    fc.assert(
      fc.property(filters, (made) => {
        expect(readPermitFilters(printPermitFilters(made))).toEqual(made)
      }),
    )
  })

  test('what is asked of the service is what the contract takes', () => {
    fc.assert(
      fc.property(filters, (made) => {
        expect(PermitReportingQuery.safeParse(permitQuery(made)).error?.issues ?? []).toEqual([])
      }),
    )
  })

  test('every filter of the contract can be in the address', () => {
    const ours = [...Object.keys(listFilters), ...textFilters, ...flagFilters, ...dayFilters, areaFilter]
    const notFilters = ['offset', 'sort_column', 'sort_direction', 'swa_code', 'include_total_count']
    expect(new Set([...ours, ...notFilters])).toEqual(new Set(Object.keys(PermitReportingQuery.shape)))
  })

  test.each(['HighwayAuthority', 'Planner', 'Contractor'] as const)(
    'the tiles of a %s lead to what they count',
    (role) => {
      for (const tile of tilesFor(role, Temporal.PlainDate.from('2026-11-23'))) {
        expect(permitQuery(read(searchOf(tile.query)))).toEqual(tile.query)
      }
    },
  )

  test('wrong values are left out', () => {
    expect(
      read('status=shouted&status=granted&is_deemed=perhaps&start_date=2026-02-30&sort_column=colour&page=-3'),
    ).toEqual({
      status: ['granted'],
      page: 1,
    })
    expect(read('page=2.5').page).toBe(1)
    expect(read('page=1e99').page).toBe(1)
  })

  test('an instant of the wire is the London day it falls on', () => {
    expect(read('start_date=2026-07-01T23:30:00Z').start_date).toBe('2026-07-02')
  })
})

describe('changing the list', () => {
  const third = read('status=granted&street_descriptor=High&sort_column=end_date&page=3')

  test('another limit begins at the first page', () => {
    expect(changed(third, { street_descriptor: '' })).toEqual({ status: ['granted'], sort_column: 'end_date', page: 1 })
    expect(changed(third, { status: [] }).status).toBeUndefined()
  })

  test('another page keeps the limits', () => {
    expect(permitQuery(changed(third, { page: 2 }))).toEqual({
      status: ['granted'],
      street_descriptor: 'High',
      sort_column: 'end_date',
      offset: 25,
    })
  })

  test('without limits the order stays', () => {
    expect(cleared(third)).toEqual({ sort_column: 'end_date', page: 1 })
  })
})
