import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fadeable, overlays } from '../../map/overlays.ts'
import { hideables } from '../../map/switches.ts'
import { boxBetween } from '../../map/select/area.ts'
import { busiestDay } from './busiest-day.ts'
import {
  datesShown,
  type MapFilters,
  movedByDays,
  printMapFilters,
  readMapFilters,
  readTypedDay,
} from './map-filters.ts'

const read = (search: string) => readMapFilters(new URLSearchParams(search))

const day = fc
  .date({ min: new Date('2018-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const centimetres = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((number) => number / 100)
const filters: fc.Arbitrary<MapFilters> = fc.record({
  centre: fc.option(fc.tuple(centimetres(700_000), centimetres(1_300_000)), { nil: undefined }),
  metresPerPixel: fc.option(fc.constantFrom(896, 7, 1.75, 0.875, 0.3736), { nil: undefined }),
  from: fc.constant(undefined),
  to: fc.constant(undefined),
  week: fc.option(fc.integer({ min: 0, max: 520 }), { nil: undefined }),
  hidden: fc.subarray([...hideables]),
  onlyImmediate: fc.boolean(),
  symbols: fc.boolean(),
  over: fc.subarray([...overlays]),
  opacities: fc.dictionary(fc.constantFrom(...fadeable), fc.integer({ min: 10, max: 99 }), { noNullPrototype: true }),
  usrn: fc.option(fc.integer({ min: 100_001, max: 99_999_999 }), { nil: undefined }),
  mine: fc.boolean(),
  area: fc.oneof(
    fc.constant([]),
    fc
      .tuple(
        fc.integer({ min: 0, max: 600_000 }),
        fc.integer({ min: 0, max: 600_000 }),
        fc.integer({ min: 1, max: 999 }),
      )
      .map(([east, north, metres]) => boxBetween([east, north], [east + metres, north + metres])),
  ),
  chosen: fc.option(fc.stringMatching(/^[A-Z0-9-]{1,20}( [a-z0-9_ ]{1,9}[A-Z])?$/), { nil: undefined }),
})

describe('the map in the address', () => {
  it('reads back all that it prints', () => {
    fc.assert(
      fc.property(filters, fc.option(fc.tuple(day, day)), (given, days) => {
        const [from, to] = days?.toSorted() ?? []
        const whole = { ...given, from, to }
        expect(readMapFilters(printMapFilters(whole))).toEqual(whole)
      }),
    )
  })

  it('prints nothing for a map that nobody touched', () => {
    expect(printMapFilters(read('')).toString()).toBe('')
  })

  it.each([
    'centre=a,b',
    'centre=,',
    'centre=451200',
    'centre=900000,5',
    'scale=-1',
    'scale=x',
    'week=0',
    'week=2.5',
    'over=nothing',
    'fade=nothing-40 forward_plans-400 forward_plans-5 hs2_act_limits',
    'usrn=12345',
    'usrn=high',
    'from=yesterday',
    'to=2026-02-30',
  ])('leaves out what is wrong in %s', (search) => {
    expect(read(search)).toEqual(read(''))
  })

  it('leaves out dates the wrong way round, and layers that it does not know', () => {
    expect(read('from=2026-12-07&to=2026-12-01')).toEqual(read(''))
    expect(read('hide=activities+moon').hidden).toEqual(['activities'])
  })
})

describe('dates shown', () => {
  it.each([
    [
      { from: undefined, to: undefined },
      { from: '2026-11-22', to: '2026-12-06' },
    ],
    [
      { from: '2026-12-01', to: undefined },
      { from: '2026-12-01', to: '2026-12-15' },
    ],
    [
      { from: undefined, to: '2026-11-30' },
      { from: '2026-11-22', to: '2026-11-30' },
    ],
    [
      { from: undefined, to: '2026-11-01' },
      { from: '2026-11-01', to: '2026-11-01' },
    ],
    [
      { from: '2026-01-01', to: '2026-01-01' },
      { from: '2026-01-01', to: '2026-01-01' },
    ],
  ])('%o are %o', (given, shown) => {
    expect(datesShown(given, '2026-11-22')).toEqual(shown)
  })

  it('move together over the end of a month', () => {
    expect(movedByDays({ from: '2026-11-30', to: '2026-12-31' }, 1)).toEqual({ from: '2026-12-01', to: '2027-01-01' })
  })

  it.each([
    ['7 12 2026', '2026-12-07'],
    ['07/12/2026', '2026-12-07'],
    ['7 December 2026', '2026-12-07'],
    ['7-dec-2026', '2026-12-07'],
    ['31 2 2026', undefined],
    ['7 12', undefined],
    ['7 12 2026 8', undefined],
    ['', undefined],
  ])('typed as %j are %s', (typed, read) => {
    expect(readTypedDay(typed)).toBe(read)
  })
})

describe('the busiest day', () => {
  const dates = { from: '2026-12-01', to: '2026-12-14' }

  it('counts works that meet on one day, the last day of one and the first of another', () => {
    const features = [
      { startOn: '2026-11-20', endOn: '2026-12-05' },
      { startOn: '2026-12-05', endOn: '2026-12-30' },
      { startOn: '2026-12-06', endOn: '2026-12-07' },
    ]
    expect(busiestDay(features, dates)).toBe(2)
  })

  it('leaves out what is over or not begun', () => {
    const features = [
      { startOn: '2026-11-20', endOn: '2026-11-30' },
      { startOn: '2026-12-15', endOn: '2026-12-30' },
    ]
    expect(busiestDay(features, dates)).toBe(0)
  })
})
