import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineOf, lookupPoints } from './place-lookup.ts'
import { marlfordStreet } from '../apply/testing/complete-draft.ts'

describe('points that streets are looked up near', () => {
  test('a point is itself', () => {
    expect(lookupPoints({ type: 'Point', coordinates: [423100, 301005] })).toEqual([
      { easting: 423100, northing: 301005 },
    ])
  })

  test('a line has its ends and its middle', () => {
    const ends = [
      [423000, 301000],
      [423100, 301000],
    ] as const
    expect(lookupPoints({ type: 'LineString', coordinates: ends })).toEqual([
      { easting: 423050, northing: 301000 },
      { easting: 423000, northing: 301000 },
      { easting: 423100, northing: 301000 },
    ])
  })

  test('never more than ten, never the same twice, and the far end is among them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 300 }), (count) => {
        const coordinates = Array.from({ length: count }, (_, at) => [423000 + at, 301000] as const)
        const points = lookupPoints({ type: 'LineString', coordinates })
        const different = new Set(points.map(({ easting }) => easting))
        return points.length <= 10 && different.size === points.length && different.has(423000 + count - 1)
      }),
    )
  })

  test('a street without a line has none', () => {
    expect(lineOf({ ...marlfordStreet, street_line: null })).toBeUndefined()
    expect(lineOf(marlfordStreet)?.coordinates).toHaveLength(1)
  })
})
