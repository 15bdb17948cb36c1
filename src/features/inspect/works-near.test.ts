import { expect, test } from 'vitest'
import type { Geometry } from '../../../domain/geometry.ts'
import { pointFeature } from '../../map/map-feature.samples.ts'
import { boxRound, nearestWorks } from './works-near.ts'

const here: Geometry[] = [{ type: 'Point', coordinates: [433000, 387000] }]
const at = (id: string, east: number, said = {}) =>
  pointFeature(id, [433000 + east, 387000], { worksReference: id.slice(0, -3), ...said })

test('works are told nearest first, and not beyond the distance', () => {
  const found = nearestWorks(
    [at('MW00112345670-01', 40), at('MW00112345671-01', 5), at('MW00112345672-01', 51)],
    here,
    50,
  )
  expect(found.map(({ works, metres }) => [works.id, metres])).toEqual([
    ['MW00112345671-01', 5],
    ['MW00112345670-01', 40],
  ])
})

test('a works record with several permits is told once, by the one in progress', () => {
  const found = nearestWorks(
    [
      at('MW00112345670-01', 5, { state: 'completed' }),
      at('MW00112345670-02', 9, { state: 'in_progress' }),
      at('MW00112345670-03', 2, { state: 'awaiting' }),
    ],
    here,
    50,
  )
  expect(found.map(({ works }) => works.id)).toEqual(['MW00112345670-02'])
})

test('a street in several parts is one place: the nearest part counts', () => {
  const street: Geometry[] = [
    {
      type: 'LineString',
      coordinates: [
        [432000, 387000],
        [432100, 387000],
      ],
    },
    {
      type: 'LineString',
      coordinates: [
        [432990, 387000],
        [433000, 387000],
      ],
    },
  ]
  expect(boxRound(street, 50)).toEqual({
    minEasting: 431950,
    minNorthing: 386950,
    maxEasting: 433050,
    maxNorthing: 387050,
  })
  expect(nearestWorks([at('MW00112345670-01', 20)], street, 50)[0]?.metres).toBe(20)
})
