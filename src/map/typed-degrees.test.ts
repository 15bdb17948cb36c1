import { describe, expect, it } from 'vitest'
import { parsePlaceOrDegrees } from './typed-degrees.ts'
import { gridPosition } from './where-i-am.ts'

describe('a typed place', () => {
  const there = gridPosition(51.3571, -1.2639)

  it.each(['51.3571, -1.2639', '51.3571 -1.2639', '51.3571N 1.2639W', ' 51.3571° N, 1.2639° W ', '51.3571;-1.2639'])(
    'BR-GEN-33 %s is in degrees',
    (typed) => {
      expect(there).toBeDefined()
      expect(parsePlaceOrDegrees(typed)).toEqual({ position: there })
    },
  )

  it('east and west of Greenwich are apart', () => {
    expect(parsePlaceOrDegrees('51.5 0.5')).not.toEqual(parsePlaceOrDegrees('51.5 -0.5'))
  })

  it('BR-GEN-30 whatever else is metres or a grid reference, as before', () => {
    expect(parsePlaceOrDegrees('451200 162300')).toEqual({ position: [451_200, 162_300] })
    expect(parsePlaceOrDegrees('SU 12 34')).toEqual({ position: [412_000, 134_000] })
    expect(parsePlaceOrDegrees('High Street')).toHaveProperty('problem')
  })

  it('BR-GEN-33 degrees off the grid are no place, and never metres near its corner', () => {
    expect(parsePlaceOrDegrees('48.8566, 2.3522')).toHaveProperty('problem')
  })
})
