import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  boundsOf,
  centrePoint,
  distanceToLine,
  geometryProblems,
  isInside,
  lengthMetres,
  parseGeometry,
} from './geometry.ts'
import type { Geometry, Position } from './geometry.ts'
import { maximumPositions } from './geometry-checks.ts'

const [east, north] = [600_000, 142_000]
const at = (easting: number, northing: number): Position => [east + easting, north + northing]
const area = (...corners: Position[]): Geometry => ({ type: 'Polygon', coordinates: [corners] })
const line = (...positions: Position[]): Geometry => ({ type: 'LineString', coordinates: positions })
const square = area(at(0, 0), at(10, 0), at(10, 10), at(0, 10), at(0, 0))
const messages = (value: unknown) => geometryProblems(value).map(({ message, rule }) => `${rule} ${message}`)

describe('BR-GEN-30 to 32 geometry that is refused', () => {
  const notPairs = 'BR-GEN-30 Each point must be an easting and a northing in metres'
  const fewCorners = 'BR-GEN-30 An area must have at least 3 corners'
  const crossing = 'BR-GEN-30 The area must not cross itself'

  test.each<[string, unknown, string]>([
    ['nothing', null, 'BR-GEN-30 Mark where the works are'],
    ['a text', 'POINT(1 2)', 'BR-GEN-30 Mark where the works are'],
    ['a list', [1, 2], 'BR-GEN-30 Mark where the works are'],
    [
      'another type',
      { type: 'MultiPoint', coordinates: [] },
      'BR-GEN-31 Where the works are must be a point, line or closed area',
    ],
    ['no type', { coordinates: [1, 2] }, 'BR-GEN-31 Where the works are must be a point, line or closed area'],
    ['no coordinates', { type: 'Point' }, notPairs],
    ['texts for numbers', { type: 'Point', coordinates: ['600000', '142000'] }, notPairs],
    ['one number', { type: 'Point', coordinates: [600_000] }, notPairs],
    ['a height', { type: 'Point', coordinates: [600_000, 142_000, 5] }, notPairs],
    ['no number', { type: 'Point', coordinates: [Number.NaN, 142_000] }, notPairs],
    ['an endless number', { type: 'Point', coordinates: [600_000, Infinity] }, notPairs],
    ['a line of numbers', { type: 'LineString', coordinates: [600_000, 142_000] }, notPairs],
    [
      'a line of nothing',
      { type: 'LineString', coordinates: [] },
      'BR-GEN-30 A line must have at least 2 different points',
    ],
    ['a line of one point', line(at(0, 0)), 'BR-GEN-30 A line must have at least 2 different points'],
    ['a line that stays', line(at(0, 0), at(0, 0)), 'BR-GEN-30 A line must have at least 2 different points'],
    ['an area of nothing', { type: 'Polygon', coordinates: [] }, notPairs],
    ['an area without corners', { type: 'Polygon', coordinates: [[]] }, fewCorners],
    ['an area as a flat list', { type: 'Polygon', coordinates: [at(0, 0), at(1, 0), at(0, 1), at(0, 0)] }, notPairs],
    ['an open ring', area(at(0, 0), at(10, 0), at(10, 10), at(0, 10)), 'BR-GEN-30 An area must end where it starts'],
    ['a ring of two corners', area(at(0, 0), at(10, 0), at(0, 0)), fewCorners],
    ['a bow tie', area(at(0, 0), at(10, 10), at(10, 0), at(0, 10), at(0, 0)), crossing],
    ['a there-and-back', area(at(0, 0), at(10, 0), at(20, 0), at(0, 0)), crossing],
    ['a spike', area(at(0, 0), at(10, 0), at(10, 10), at(10, 20), at(10, 10), at(0, 10), at(0, 0)), crossing],
    [
      'a ring that touches itself',
      area(at(0, 0), at(10, 0), at(5, 5), at(10, 10), at(0, 10), at(5, 5), at(0, 0)),
      crossing,
    ],
    ['one corner three times', area(at(0, 0), at(0, 0), at(0, 0), at(0, 0)), crossing],
    [
      'a hole across the edge',
      {
        type: 'Polygon',
        coordinates: [
          [at(0, 0), at(10, 0), at(10, 10), at(0, 10), at(0, 0)],
          [at(5, 5), at(15, 5), at(5, 8), at(5, 5)],
        ],
      },
      crossing,
    ],
  ])('%s', (_name, value, message) => {
    expect(messages(value)).toEqual([message])
    expect(() => parseGeometry(value)).toThrow(RangeError)
  })

  test.each([
    [0, 0, []],
    [700_000, 1_300_000, []],
    [-0.01, 0, ['BR-GEN-32 Easting must be between 0 and 700000']],
    [700_000.01, 0, ['BR-GEN-32 Easting must be between 0 and 700000']],
    [0, -0.01, ['BR-GEN-32 Northing must be between 0 and 1300000']],
    [51.5, 1_300_000.01, ['BR-GEN-32 Northing must be between 0 and 1300000']],
    [-1, -1, ['BR-GEN-32 Easting must be between 0 and 700000', 'BR-GEN-32 Northing must be between 0 and 1300000']],
  ])('BR-GEN-32 the point %d, %d', (easting, northing, expected) => {
    expect(messages({ type: 'Point', coordinates: [easting, northing] })).toEqual(expected)
  })

  test('more points than a drawing has', () => {
    const many = (count: number) => line(...Array.from({ length: count }, (_, at) => [east + at, north] as const))
    expect(messages(many(maximumPositions))).toEqual([])
    expect(messages(many(maximumPositions + 1))).toHaveLength(1)
  })

  test('types may be narrowed', () => {
    const point = { type: 'Point', coordinates: at(0, 0) }
    expect(geometryProblems(point, ['LineString', 'Polygon'])[0]?.message).toBe(
      'Where the works are must be a line or closed area',
    )
    expect(geometryProblems(point, ['Point'])).toEqual([])
  })
})

describe('geometry that is good', () => {
  test.each<[string, Geometry]>([
    ['a point', { type: 'Point', coordinates: at(0, 0) }],
    ['a line', line(at(0, 0), at(10, 0))],
    ['a line that crosses itself', line(at(0, 0), at(10, 10), at(10, 0), at(0, 10))],
    ['a square', square],
    ['a triangle', area(at(0, 0), at(10, 0), at(0, 10), at(0, 0))],
    ['a square with a corner twice', area(at(0, 0), at(10, 0), at(10, 0), at(10, 10), at(0, 10), at(0, 0))],
    ['a square with a corner on a straight edge', area(at(0, 0), at(5, 0), at(10, 0), at(10, 10), at(0, 10), at(0, 0))],
    [
      'a square with a hole',
      {
        type: 'Polygon',
        coordinates: [
          [at(0, 0), at(10, 0), at(10, 10), at(0, 10), at(0, 0)],
          [at(2, 2), at(2, 4), at(4, 4), at(2, 2)],
        ],
      },
    ],
  ])('%s', (_name, geometry) => {
    expect(messages(geometry)).toEqual([])
    expect(parseGeometry(geometry)).toBe(geometry)
  })

  test('a star-shaped ring never crosses itself, whichever way round it goes', () => {
    const radii = fc.array(fc.integer({ min: 20, max: 100 }), { minLength: 5, maxLength: 40 })
    fc.assert(
      fc.property(radii, (lengths) => {
        const ring = lengths.map((radius, index): Position => {
          const angle = (index / lengths.length) * 2 * Math.PI
          return at(radius * Math.cos(angle), radius * Math.sin(angle))
        })
        const closed = [...ring, ...ring.slice(0, 1)]
        expect(messages(area(...closed))).toEqual([])
        expect(messages(area(...closed.toReversed()))).toEqual([])
      }),
    )
  })

  test('a round area with two neighbouring corners exchanged always crosses itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 200 }), fc.nat(), (corners, choice) => {
        const ring = Array.from({ length: corners }, (_, index): Position => {
          const angle = (index / corners) * 2 * Math.PI
          return at(1000 * Math.cos(angle), 1000 * Math.sin(angle))
        })
        const first = choice % (corners - 1)
        const exchanged = ring.with(first, ring[first + 1] ?? at(0, 0)).with(first + 1, ring[first] ?? at(0, 0))
        expect(messages(area(...exchanged, ...exchanged.slice(0, 1)))).toHaveLength(1)
      }),
    )
  })
})

describe('measures in metres', () => {
  test('bounds', () => {
    expect(boundsOf(line(at(3, -2), at(-1, 7)))).toEqual({
      minEasting: east - 1,
      minNorthing: north - 2,
      maxEasting: east + 3,
      maxNorthing: north + 7,
    })
  })

  test('length', () => {
    expect(lengthMetres({ type: 'LineString', coordinates: [at(0, 0), at(3, 4), at(3, 10)] })).toBe(11)
    const two = {
      type: 'MultiLineString',
      coordinates: [
        [at(0, 0), at(3, 4)],
        [at(0, 0), at(0, 7)],
      ],
    } as const
    expect(lengthMetres(two)).toBe(12)
  })

  test.each([
    [at(5, 3), 3, 'beside the line'],
    [at(-3, 4), 5, 'off its end'],
    [at(10, 0), 0, 'on its end'],
    [at(10.5, 20), 10, 'beside the other line'],
  ])('distance from %j to two lines is %d: %s', (point, metres) => {
    const lines = {
      type: 'MultiLineString',
      coordinates: [
        [at(0, 0), at(10, 0)],
        [at(20.5, 10), at(20.5, 30)],
      ],
    } as const
    expect(distanceToLine(point, lines)).toBeCloseTo(metres, 6)
  })

  test('BR-GEN-40 a point 25 metres away is told from one a centimetre further', () => {
    const street = { type: 'LineString', coordinates: [at(0, 0), at(100, 0)] } as const
    expect(distanceToLine(at(50, 25), street)).toBe(25)
    expect(distanceToLine(at(50, 25.01), street)).toBeGreaterThan(25)
  })

  test('no line is infinitely far', () => {
    expect(distanceToLine(at(0, 0), { type: 'MultiLineString', coordinates: [] })).toBe(Infinity)
  })
})

describe('a point that stands for a geometry', () => {
  test.each<[string, Parameters<typeof centrePoint>[0], Position]>([
    ['itself', { type: 'Point', coordinates: at(1.234, 5.678) }, at(1.23, 5.68)],
    ['half-way along a line', line(at(0, 0), at(10, 0), at(10, 30)), at(10, 10)],
    [
      'half-way along the longest of several',
      {
        type: 'MultiLineString',
        coordinates: [
          [at(0, 0), at(1, 0)],
          [at(0, 0), at(0, 8)],
        ],
      },
      at(0, 4),
    ],
    ['the middle of a square', square, at(5, 5)],
    ['the middle of a triangle', area(at(0, 0), at(9, 0), at(0, 9), at(0, 0)), at(3, 3)],
  ])('%s', (_name, geometry, expected) => {
    expect(centrePoint(geometry)).toEqual(expected)
  })

  test('inside a horseshoe, whose centroid is outside', () => {
    const horseshoe = {
      type: 'Polygon',
      coordinates: [[at(0, 0), at(30, 0), at(30, 30), at(28, 30), at(28, 2), at(2, 2), at(2, 30), at(0, 30), at(0, 0)]],
    } as const
    expect(isInside(centrePoint(horseshoe), horseshoe)).toBe(true)
    expect(isInside(at(15, 15), horseshoe)).toBe(false)
  })

  test('not in a hole', () => {
    const ring = {
      type: 'Polygon',
      coordinates: [
        [at(0, 0), at(10, 0), at(10, 10), at(0, 10), at(0, 0)],
        [at(1, 1), at(1, 9), at(9, 9), at(9, 1), at(1, 1)],
      ],
    } as const
    expect(isInside(at(5, 5), ring)).toBe(false)
    expect(isInside(centrePoint(ring), ring)).toBe(true)
  })

  test('it is within the bounds of any line', () => {
    const position = fc.tuple(fc.integer({ min: 0, max: 700_000 }), fc.integer({ min: 0, max: 1_300_000 }))
    fc.assert(
      fc.property(fc.array(position, { minLength: 1, maxLength: 20 }), (positions) => {
        const geometry = line(...positions)
        const box = boundsOf(geometry)
        const [easting, northing] = centrePoint(geometry)
        expect(easting).toBeGreaterThanOrEqual(box.minEasting)
        expect(easting).toBeLessThanOrEqual(box.maxEasting)
        expect(northing).toBeGreaterThanOrEqual(box.minNorthing)
        expect(northing).toBeLessThanOrEqual(box.maxNorthing)
      }),
    )
  })
})
