import { expect, test } from 'vitest'
import type { Geometry } from '../../../domain/geometry.ts'
import { boundsAndCentre, type MapFeature } from '../map-feature.ts'
import { boxBetween, isRoomy, printArea, readArea, takenHold } from './area.ts'

const box = boxBetween([100, 100], [200, 200])

const holds = (geometry: Geometry, area = box) =>
  takenHold([{ geometry, ...boundsAndCentre(geometry) } as MapFeature], area).length === 1

test.each<[string, Geometry, boolean]>([
  ['a point in it', { type: 'Point', coordinates: [150, 150] }, true],
  ['a point beside it', { type: 'Point', coordinates: [250, 150] }, false],
  [
    'a line that ends in it',
    {
      type: 'LineString',
      coordinates: [
        [0, 0],
        [150, 150],
      ],
    },
    true,
  ],
  [
    'a line right across it, with no corner in it',
    {
      type: 'LineString',
      coordinates: [
        [50, 150],
        [250, 150],
      ],
    },
    true,
  ],
  [
    'a line past its corner, within its bounds',
    {
      type: 'LineString',
      coordinates: [
        [90, 120],
        [120, 90],
      ],
    },
    true,
  ],
  [
    'a line outside',
    {
      type: 'LineString',
      coordinates: [
        [0, 190],
        [90, 300],
      ],
    },
    false,
  ],
  [
    'an area round all of it',
    {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [300, 0],
          [300, 300],
          [0, 300],
          [0, 0],
        ],
      ],
    },
    true,
  ],
])('%s', (_what, geometry, is) => {
  expect(holds(geometry)).toBe(is)
})

test('a drawn shape holds what is in it, not what is in the box round it', () => {
  const triangle = [
    [0, 0],
    [100, 0],
    [0, 100],
  ] as const
  expect(holds({ type: 'Point', coordinates: [20, 20] }, triangle)).toBe(true)
  expect(holds({ type: 'Point', coordinates: [90, 90] }, triangle)).toBe(false)
})

test('an area goes into the address and comes back; what is no area comes back as none', () => {
  expect(readArea(printArea(box) ?? '')).toEqual(box)
  expect(printArea([])).toBeUndefined()
  for (const wrong of [null, '', '1,2', '1,2,3,4,5', 'a,b,c,d,e,f', '5,5,5,5,5,5', '1,1,1,9,1,5']) {
    expect(readArea(wrong)).toEqual([])
  }
  expect(
    isRoomy([
      [1, 1],
      [1, 1],
      [1, 1],
    ]),
  ).toBe(false)
})
