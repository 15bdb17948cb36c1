import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundsAround, distanceApart } from './distance-apart.ts'
import type { Geometry, Position } from './geometry.ts'

const line = (...coordinates: Position[]): Geometry => ({ type: 'LineString', coordinates })
const square: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [100, 100],
      [120, 100],
      [120, 120],
      [100, 120],
      [100, 100],
    ],
  ],
}

describe('the distance between two geometries', () => {
  test('is nothing where they cross, touch, or one holds the other', () => {
    expect(distanceApart(line([0, 0], [10, 10]), line([0, 10], [10, 0]))).toBe(0)
    expect(distanceApart(line([0, 0], [10, 0]), line([10, 0], [20, 5]))).toBe(0)
    expect(distanceApart({ type: 'Point', coordinates: [110, 110] }, square)).toBe(0)
    expect(distanceApart(square, line([105, 105], [106, 106]))).toBe(0)
  })

  test('is measured to the nearest edge, not the nearest corner', () => {
    expect(distanceApart({ type: 'Point', coordinates: [5, 3] }, line([0, 0], [10, 0]))).toBe(3)
    expect(distanceApart(square, line([130, 90], [130, 200]))).toBe(10)
  })

  test('is the same from both sides, and grows no faster than the move away', () => {
    const position = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }))
    const lines = fc.array(position, { minLength: 2, maxLength: 4 }).map((corners) => line(...corners))
    fc.assert(
      fc.property(lines, lines, fc.integer({ min: 0, max: 300 }), (a, b, metres) => {
        const apart = distanceApart(a, b)
        expect(distanceApart(b, a)).toBeCloseTo(apart, 9)
        const moved = b.type === 'LineString' ? line(...b.coordinates.map(([e, n]): Position => [e + metres, n])) : b
        expect(distanceApart(a, moved)).toBeLessThanOrEqual(apart + metres + 1e-9)
      }),
    )
  })
})

test('a widened box reaches as far on every side', () => {
  expect(boundsAround(square, 100)).toEqual({ minEasting: 0, minNorthing: 0, maxEasting: 220, maxNorthing: 220 })
})
