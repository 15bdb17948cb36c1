import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysOf, kinds, printCoordinationFilters, readCoordinationFilters } from './coordination-filters.ts'

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('the address of the coordination page', () => {
  test('read after printing is what was printed', () => {
    fc.assert(
      fc.property(
        fc.record({
          from: fc.option(day, { nil: undefined }),
          to: fc.option(day, { nil: undefined }),
          areas: fc.uniqueArray(fc.string({ minLength: 1 })),
          hidden: fc.subarray([...kinds]),
        }),
        (filters) => {
          const printed = new URLSearchParams(printCoordinationFilters(filters))
          expect(readCoordinationFilters(printed)).toEqual(filters)
        },
      ),
    )
  })

  test('bears what it does not know', () => {
    expect(readCoordinationFilters(new URLSearchParams('from=soon&hide=unicorns&area='))).toEqual({
      from: undefined,
      to: undefined,
      areas: [],
      hidden: [],
    })
  })

  test('shows four weeks unless a span is chosen', () => {
    const none = { from: undefined, to: undefined, areas: [], hidden: [] }
    const today = '2026-11-24'
    expect(daysOf(none, today)).toEqual({ from: '2026-11-24', to: '2026-12-21' })
    expect(daysOf({ ...none, from: '2027-01-01' }, today)).toEqual({ from: '2027-01-01', to: '2027-01-28' })
    expect(daysOf({ ...none, to: '2026-11-30' }, today)).toEqual({ from: '2026-11-24', to: '2026-11-30' })
    expect(daysOf({ ...none, from: '2027-01-02', to: '2027-01-01' }, today).to).toBe('2027-01-29')
  })
})

test('BR-REP-11 the areas that the officer chose count until the address says otherwise', () => {
  const read = (text: string) => readCoordinationFilters(new URLSearchParams(text), ['GA-001']).areas
  expect(read('')).toEqual(['GA-001'])
  expect(read('area=GA-002')).toEqual(['GA-002'])
  expect(read('area=all')).toEqual([])
  const none = { from: undefined, to: undefined, areas: [], hidden: [] }
  expect(printCoordinationFilters(none, ['GA-001'])).toBe('?area=all')
  expect(printCoordinationFilters(none)).toBe('')
})
