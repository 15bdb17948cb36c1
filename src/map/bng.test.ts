import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Position } from '../../domain/geometry.ts'
import { formatGridReference, formatPosition, isOnGrid, parsePlace, roundPosition } from './bng.ts'

const onGrid = fc
  .tuple(fc.integer({ min: 0, max: 70_000_000 }), fc.integer({ min: 0, max: 130_000_000 }))
  .map(([east, north]): Position => [east / 100, north / 100])

describe('typed places', () => {
  it.each([
    ['451200 162300', [451_200, 162_300]],
    ['451200, 162300', [451_200, 162_300]],
    ['451200,162300', [451_200, 162_300]],
    ['451,200, 162,300', [451_200, 162_300]],
    ['451,200 162,300', [451_200, 162_300]],
    ['451200.55, 162300.5', [451_200.55, 162_300.5]],
    ['E451200 N162300', [451_200, 162_300]],
    ['easting: 451200 northing: 162300', [451_200, 162_300]],
    ['SU 51200 62300', [451_200, 162_300]],
    ['su5120062300', [451_200, 162_300]],
    ['SU 512 623', [451_200, 162_300]],
    ['TG 51409 13177', [651_409, 313_177]],
    ['SV', [0, 0]],
    ['NN 16650 71250', [216_650, 771_250]],
    ['HU 40000 50000', [440_000, 1_150_000]],
  ])('reads %s', (typed, position) => {
    expect(parsePlace(typed)).toEqual({ position })
  })

  it.each([
    ['', /Enter an easting/],
    ['451200', /easting and a northing/],
    ['high street', /easting and a northing/],
    ['1 2 3', /easting and a northing/],
    ['SU 512 62', /same number of figures/],
    ['SU 512000 623000', /same number of figures/],
    ['-1 100', /National Grid/],
    ['700001, 100', /National Grid/],
    ['100, 1300001', /National Grid/],
    ['AA 10000 10000', /National Grid/],
    ['51.45, -1.26', /National Grid/],
  ])('says what is wrong with %s', (typed, problem) => {
    const read = parsePlace(typed)
    expect('problem' in read && read.problem).toMatch(problem)
  })

  it('reads back every position that it prints (BR-GEN-32: the whole grid)', () => {
    fc.assert(
      fc.property(onGrid, (position) => {
        expect(parsePlace(formatPosition(position))).toEqual({ position: roundPosition(position) })
      }),
    )
  })

  it('prints a grid reference whose square holds the position', () => {
    fc.assert(
      fc.property(onGrid, (position) => {
        const read = parsePlace(formatGridReference(position) ?? '')
        const corner = 'position' in read ? read.position : [Number.NaN, Number.NaN]
        expect(position[0] - (corner[0] ?? 0)).toBeGreaterThanOrEqual(0)
        expect(position[0] - (corner[0] ?? 0)).toBeLessThan(1)
        expect(position[1] - (corner[1] ?? 0)).toBeGreaterThanOrEqual(0)
        expect(position[1] - (corner[1] ?? 0)).toBeLessThan(1)
      }),
    )
  })
})

describe('the grid', () => {
  it('takes its own edges and nothing beyond (BR-GEN-32)', () => {
    expect(isOnGrid([0, 0])).toBe(true)
    expect(isOnGrid([700_000, 1_300_000])).toBe(true)
    expect(isOnGrid([700_000.01, 0])).toBe(false)
    expect(isOnGrid([0, -0.01])).toBe(false)
    expect(formatGridReference([-1, 0])).toBeUndefined()
  })

  it('rounds to a centimetre', () => {
    expect(roundPosition([451_200.004, 162_300.006])).toEqual([451_200, 162_300.01])
  })

  it('gives coarser squares on request', () => {
    expect(formatGridReference([451_299, 162_301], 3)).toBe('SU 512 623')
  })
})
