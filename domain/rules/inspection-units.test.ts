import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { englandAndWales as holidays } from './bank-holidays.ts'
import { countInspectionUnits, financialYearStart, inspectionUnits, type Excavation } from './inspection-units.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

/** A hole a metre long, on Tuesday 24 November 2026; `metresAlong` places it on a straight street. */
function hole(changes: { length?: number; metresAlong?: number; on?: string } = {}): Excavation {
  return {
    length: changes.length ?? 1,
    place: { type: 'Point', coordinates: [500_000 + (changes.metresAlong ?? 0), 200_000] },
    on: day(changes.on ?? '2026-11-24'),
  }
}

const many = (count: number, changes = {}) => Array.from({ length: count }, () => hole(changes))
const count = (excavations: Excavation[], areServices = false) =>
  countInspectionUnits(excavations, { areServices, holidays })

describe('BR-PERMIT-91 one excavation', () => {
  test.each([
    [0, 1],
    [10.5, 1],
    [200, 1],
    [200.01, 2],
    [400, 2],
    [400.01, 3],
    [9999.99, 50],
  ])('of %d metres is %i', (length, units) => expect(count([hole({ length })])).toBe(units))
})

describe('BR-PERMIT-91 a group', () => {
  test.each([
    [1, 1],
    [5, 1],
    [6, 2],
    [10, 2],
    [11, 3],
  ])('%i holes together are %i', (holes, units) => expect(count(many(holes))).toBe(units))

  test.each([
    [5, 1],
    [10, 1],
    [11, 2],
    [21, 3],
  ])('%i holes for service pipes are %i', (holes, units) => expect(count(many(holes), true)).toBe(units))

  test('ends after its tenth working day', () => {
    expect(count([hole(), hole({ on: '2026-12-07' })])).toBe(1)
    expect(count([hole(), hole({ on: '2026-12-08' })])).toBe(2)
  })
  test('does not count bank holidays among the ten', () => {
    expect(count([hole({ on: '2026-12-21' }), hole({ on: '2027-01-06' })])).toBe(1)
    expect(count([hole({ on: '2026-12-21' }), hole({ on: '2027-01-07' })])).toBe(2)
  })
  test('reaches over the weekend after its tenth day', () => {
    expect(count([hole({ on: '2026-11-23' }), hole({ on: '2026-12-06' })])).toBe(1)
  })
  test('reaches 500 metres from each to each', () => {
    expect(count([hole(), hole({ metresAlong: 500 })])).toBe(1)
    expect(count([hole(), hole({ metresAlong: 500.1 })])).toBe(2)
    expect(count([hole(), hole({ metresAlong: 400 }), hole({ metresAlong: 800 })])).toBe(2)
  })
  test('has at most 200 metres in all', () => {
    expect(count(many(2, { length: 100 }))).toBe(1)
    expect(count([hole({ length: 100 }), hole({ length: 100.01 })])).toBe(2)
    expect(count(many(4, { length: 66.67 }))).toBe(2)
    expect(count([hole({ length: 0.1 }), hole({ length: 0.2 }), hole({ length: 199.7 })])).toBe(1)
  })
  test('does not take in an excavation of more than 200 metres', () => {
    expect(count([hole(), hole({ length: 450 })])).toBe(4)
  })
})

describe('BR-PERMIT-91 whatever is dug', () => {
  const excavations = fc.array(
    fc.record({
      length: fc.integer({ min: 0, max: 60_000 }).map((centimetres) => centimetres / 100),
      metresAlong: fc.integer({ min: 0, max: 2000 }),
      days: fc.integer({ min: 0, max: 60 }),
    }),
    { minLength: 1, maxLength: 20 },
  )
  const dug = (list: { length: number; metresAlong: number; days: number }[]) =>
    list.map(({ days, ...rest }) => hole({ ...rest, on: day('2026-11-02').add({ days }).toString() }))

  test('there are never fewer units than the length asks for, nor more than each would be by itself', () => {
    fc.assert(
      fc.property(excavations, (list) => {
        const units = count(dug(list))
        const alone = list.reduce((sum, { length }) => sum + Math.max(1, Math.ceil(length / 200)), 0)
        const metres = list.reduce((sum, { length }) => sum + Math.round(length * 100), 0) / 100
        expect(units).toBeLessThanOrEqual(alone)
        expect(units).toBeGreaterThanOrEqual(Math.max(1, Math.ceil(metres / 200)))
      }),
    )
  })
  test('nothing dug is no unit', () => expect(count([])).toBe(0))
})

describe('BR-PERMIT-90 units of a works record', () => {
  const context = { areServices: false, holidays }
  const dug = { isSubsumed: false, excavation: hole() }
  const cored = { isSubsumed: false, excavation: null }
  const subsumed = { isSubsumed: true, excavation: hole() }
  const far = { isSubsumed: false, excavation: hole({ metresAlong: 900 }) }
  const units = (sites: (typeof dug | typeof cored)[], areStopped = false, countedBefore = 0) =>
    inspectionUnits({ sites, areStopped, countedBefore }, context)

  test('none before the first site', () => {
    expect(units([])).toBeNull()
    expect(units([], true)).toBeNull()
  })
  test('1 from the first site on, however many follow', () => {
    expect(units([dug])).toBe(1)
    expect(units([dug, far, cored])).toBe(1)
  })
  test('0 when all sites are subsumed, not when one is left', () => {
    expect(units([subsumed, subsumed])).toBe(0)
    expect(units([subsumed], true)).toBe(0)
    expect(units([subsumed, cored])).toBe(1)
  })
  test('counted once the works have stopped, without what is subsumed', () => {
    expect(units([dug, far], true)).toBe(2)
    expect(units([dug, { ...far, isSubsumed: true }], true)).toBe(1)
  })
  test('holes and poles are not counted: alone they keep the 1', () => {
    expect(units([cored, cored], true)).toBe(1)
    expect(units([dug, far, cored], true)).toBe(2)
  })
  test('works that go on keep what an earlier stop counted', () => expect(units([dug, far], false, 2)).toBe(2))
})

describe('BR-PBI-03 the financial year', () => {
  test.each([
    ['2026-04-01', '2026-04-01'],
    ['2026-03-31', '2025-04-01'],
    ['2026-11-24', '2026-04-01'],
    ['2027-01-01', '2026-04-01'],
  ])('of %s began on %s', (on, start) => expect(financialYearStart(day(on)).toString()).toBe(start))
})
