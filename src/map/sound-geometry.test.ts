import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundsOf, positionsOf } from '../../domain/geometry.ts'
import { faults, soundGeometry } from './sound-geometry.ts'

const [a, b, c] = [
  [600_000, 150_000],
  [600_010, 150_000],
  [600_010, 150_010],
]
const middle = [600_005, 150_005]
const inTheMiddle = { geometry: { type: 'Point', coordinates: middle }, fault: faults.middle }

describe('a geometry of an answer (BR-GEN-30, 31)', () => {
  test('that is good comes back as it is, ten thousand corners and all', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => [600_000 + at, 150_000 + (at % 7)])
    const sound = soundGeometry('LineString', many)
    expect(sound?.fault).toBeUndefined()
    expect(sound?.geometry.coordinates).toBe(many)
  })

  test('may turn either way round', () => {
    expect(soundGeometry('Polygon', [[a, b, c, a]])?.fault).toBeUndefined()
    expect(soundGeometry('Polygon', [[a, c, b, a]])?.fault).toBeUndefined()
  })

  test('loses the corners that are no places', () => {
    for (const bad of [[Number.NaN, 1], [null, null], ['600000', '1'], [], undefined, [-1.5, 51.2], [1e9, 1e9], 7]) {
      const sound = soundGeometry('LineString', [a, bad, b], middle)
      expect(sound).toEqual({ geometry: { type: 'LineString', coordinates: [a, b] }, fault: faults.part })
    }
  })

  test('is closed where its ring is open', () => {
    const sound = soundGeometry('Polygon', [[a, b, c]])
    expect(sound).toEqual({ geometry: { type: 'Polygon', coordinates: [[a, b, c, a]] }, fault: faults.open })
  })

  test('that encloses nothing is a line, and a hole that does is left out', () => {
    expect(soundGeometry('Polygon', [[a, b, a]])?.geometry).toEqual({ type: 'LineString', coordinates: [a, b, a] })
    const sound = soundGeometry('Polygon', [[a, b, c, a], [a, a]]) // prettier-ignore
    expect(sound).toEqual({ geometry: { type: 'Polygon', coordinates: [[a, b, c, a]] }, fault: faults.part })
  })

  test('of which nothing is left is its middle, or nothing at all', () => {
    const broken: [unknown, unknown][] = [
      ['Point', [null, null]],
      ['Point', undefined],
      ['LineString', []],
      ['LineString', [a]],
      ['LineString', [a, a]],
      ['Polygon', []],
      ['Polygon', [[]]],
      ['Polygon', 'no'],
      ['MultiSurface', [a]],
      [undefined, undefined],
    ]
    for (const [type, coordinates] of broken) {
      expect(soundGeometry(type, coordinates, middle)).toEqual(inTheMiddle)
      expect(soundGeometry(type, coordinates, [null])).toBeUndefined()
      expect(soundGeometry(type, coordinates)).toBeUndefined()
    }
  })

  test('whatever it holds, all that is drawn is on the grid', () => {
    const type = fc.constantFrom('Point', 'LineString', 'Polygon', 'Circle')
    fc.assert(
      fc.property(type, fc.anything(), fc.anything(), (named, coordinates, centre) => {
        const sound = soundGeometry(named, coordinates, centre)
        if (!sound) return true
        expect(positionsOf(sound.geometry).length).toBeGreaterThan(0)
        return Object.values(boundsOf(sound.geometry)).every((edge) => Number.isFinite(edge) && edge >= 0)
      }),
    )
    const number = fc.oneof(fc.double(), fc.integer({ min: 0, max: 700_000 }), fc.constant(null))
    const places = fc.array(fc.tuple(number, number), { maxLength: 6 })
    fc.assert(
      fc.property(type, fc.oneof(places, fc.array(places, { maxLength: 3 })), (named, coordinates) => {
        const sound = soundGeometry(named, coordinates)
        return !sound || Object.values(boundsOf(sound.geometry)).every((edge) => Number.isFinite(edge) && edge >= 0)
      }),
    )
  })
})
