import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { workCategories } from '../../../domain/contract/enums/permits.ts'
import { programmeGroupings, programmeKinds, programmePhases } from '../../../domain/contract/enums/programme.ts'
import { filtersChosen, printProgramme, readProgramme, withoutFilters } from './programme-address.ts'
import { zooms } from './programme-scale.ts'

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const words = fc.string({ maxLength: 20 }).map((text) => text.trim())

test('the address of the programme read after printing is what was printed', () => {
  fc.assert(
    fc.property(
      fc.record({
        rows: fc.constantFrom(...programmeGroupings),
        zoom: fc.constantFrom(...zooms),
        from: fc.option(day, { nil: undefined }),
        show: fc.constantFrom('chart' as const, 'table' as const, undefined),
        kinds: fc.subarray([...programmeKinds]),
        categories: fc.subarray([...workCategories]),
        phases: fc.subarray([...programmePhases]),
        areas: fc.uniqueArray(fc.string({ minLength: 1 }).filter((area) => area !== 'all')),
        workstreams: fc.uniqueArray(fc.integer({ min: 0, max: 999 }).map((one) => String(one).padStart(3, '0'))),
        organisation: words,
        street: words,
        bar: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
        tried: fc.constant(undefined),
      }),
      (view) => {
        expect(readProgramme(new URLSearchParams(printProgramme(view)))).toEqual(view)
        expect(filtersChosen(withoutFilters(view))).toBe(0)
      },
    ),
  )
})

test('it bears what it does not know, and tried dates only with their bar and in order', () => {
  const read = (text: string) => readProgramme(new URLSearchParams(text))
  expect(read('rows=planet&zoom=hour&from=soon&kind=unicorn&workstream=1&show=film')).toEqual(read(''))
  expect(read('bar=A&start=2026-12-07&end=2026-12-09').tried).toEqual({
    reference: 'A',
    from: '2026-12-07',
    to: '2026-12-09',
  })
  expect(read('start=2026-12-07&end=2026-12-09').tried).toBeUndefined()
  expect(read('bar=A&start=2026-12-09&end=2026-12-07').tried).toBeUndefined()
})

test('BR-REP-11 the areas that the officer chose count until the address says otherwise', () => {
  const read = (text: string) => readProgramme(new URLSearchParams(text), ['GA-001']).areas
  expect(read('')).toEqual(['GA-001'])
  expect(read('area=GA-002')).toEqual(['GA-002'])
  expect(read('area=all')).toEqual([])
  expect(printProgramme({ ...readProgramme(new URLSearchParams()), areas: [] }, ['GA-001'])).toBe('?area=all')
})
