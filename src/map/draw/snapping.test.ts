import { describe, expect, it } from 'vitest'
import type { MultiLineString } from '../../../domain/geometry.ts'
import { areaSquareMetres, snapToStreet, wholeStreet } from './snapping.ts'

const street: MultiLineString = {
  type: 'MultiLineString',
  coordinates: [
    [
      [451_000, 162_000],
      [451_100, 162_000],
    ],
    [
      [451_200, 162_050],
      [451_100, 162_000],
    ],
    [
      [451_500, 162_000],
      [451_510, 162_000],
    ],
  ],
}

describe('snapping to a street', () => {
  it('takes the nearest spot within reach', () => {
    expect(snapToStreet([451_050, 162_006], street, 10)).toEqual([451_050, 162_000])
  })

  it('holds to the end of the street beyond it', () => {
    expect(snapToStreet([450_996, 162_003], street, 10)).toEqual([451_000, 162_000])
  })

  it('leaves what is out of reach, or has no street, where it is', () => {
    expect(snapToStreet([451_050, 162_011], street, 10)).toEqual([451_050, 162_011])
    expect(snapToStreet([451_050, 162_001], undefined, 10)).toEqual([451_050, 162_001])
  })
})

describe('the whole street', () => {
  it('joins parts that meet, whichever way they run, and takes the longest', () => {
    expect(wholeStreet(street)).toEqual([
      [451_000, 162_000],
      [451_100, 162_000],
      [451_200, 162_050],
    ])
  })

  it('joins in front as well as behind', () => {
    const parts = street.coordinates.toReversed()
    expect(wholeStreet({ type: 'MultiLineString', coordinates: parts })).toEqual([
      [451_200, 162_050],
      [451_100, 162_000],
      [451_000, 162_000],
    ])
  })

  it('is nothing for a street without a line', () => {
    expect(wholeStreet({ type: 'MultiLineString', coordinates: [] })).toEqual([])
  })
})

describe('area', () => {
  it('is the same whichever way round the corners run', () => {
    const corners = [
      [451_000, 162_000],
      [451_020, 162_000],
      [451_020, 162_010],
      [451_000, 162_010],
    ] as const
    expect(areaSquareMetres(corners)).toBe(200)
    expect(areaSquareMetres(corners.toReversed())).toBe(200)
  })
})
