import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceBetween, type Position } from '../../domain/geometry.ts'
import { boxToAskFor, inBox, isFar, isWellInside, mostSingles, nearestFirst } from './in-view.ts'
import { apartPixels, groupFeatures } from './groups.ts'
import { pointFeature } from './map-feature.samples.ts'

const box = { minEasting: 451_000, minNorthing: 162_000, maxEasting: 452_000, maxNorthing: 162_600 }

describe('what is in view', () => {
  it('takes what touches the edge and leaves what is beyond it', () => {
    const edge = pointFeature('edge', [452_000, 162_600])
    const beyond = pointFeature('beyond', [452_000.01, 162_600])
    expect(inBox([edge, beyond], box)).toEqual([edge])
  })

  it('takes a line that crosses the box with both ends outside', () => {
    const crossing = {
      ...pointFeature('crossing', [451_500, 163_000]),
      bounds: { minEasting: 450_000, minNorthing: 162_300, maxEasting: 453_000, maxNorthing: 162_301 },
    }
    expect(inBox([crossing], box)).toEqual([crossing])
  })

  it('lists the nearest to the centre first, equals by reference', () => {
    const centre: Position = [451_500, 162_300]
    const features = [
      pointFeature('far', [451_900, 162_300]),
      pointFeature('b', [451_510, 162_300]),
      pointFeature('a', [451_490, 162_300]),
      pointFeature('here', [451_500, 162_300]),
    ]
    expect(nearestFirst(features, centre).map(({ id }) => id)).toEqual(['here', 'a', 'b', 'far'])
  })

  it('is the same list whatever order the answer had', () => {
    const features = Array.from({ length: 6 }, (_, index) =>
      pointFeature(`${index}`, [451_000 + (index % 3) * 10, 162_000]),
    )
    fc.assert(
      fc.property(fc.shuffledSubarray(features, { minLength: 6 }), (shuffled) => {
        expect(nearestFirst(shuffled, [451_000, 162_000])).toEqual(nearestFirst(features, [451_000, 162_000]))
      }),
    )
  })

  it('knows what lies near the edge', () => {
    expect(isWellInside(box, [451_500, 162_300])).toBe(true)
    expect(isWellInside(box, [451_050, 162_300])).toBe(false)
    expect(isWellInside(box, [451_500, 162_599])).toBe(false)
  })

  it('shows one by one what a list can number, and at street width much more', () => {
    expect(isFar(mostSingles, 896)).toBe(false)
    expect(isFar(mostSingles + 1, 0.875)).toBe(true)
    expect(isFar(mostSingles + 1, 0.4375)).toBe(false)
    expect(isFar(20_000, 0.4375)).toBe(true)
  })
})

describe('the box to ask for', () => {
  it('holds the view and is not much larger', () => {
    const metres = fc.integer({ min: 10_000, max: 600_000 })
    const size = fc.integer({ min: 50, max: 50_000 })
    fc.assert(
      fc.property(metres, metres, size, size, (minEasting, minNorthing, wide, high) => {
        const view = { minEasting, minNorthing, maxEasting: minEasting + wide, maxNorthing: minNorthing + high }
        const asked = boxToAskFor(view)
        expect(asked.minEasting).toBeLessThanOrEqual(view.minEasting)
        expect(asked.maxNorthing).toBeGreaterThanOrEqual(view.maxNorthing)
        expect(asked.maxEasting - asked.minEasting).toBeLessThanOrEqual(wide + Math.max(wide, high))
      }),
    )
  })

  it('stays the same for a small pan', () => {
    const moved = { ...box, minEasting: box.minEasting + 20, maxEasting: box.maxEasting + 20 }
    expect(boxToAskFor(moved)).toEqual(boxToAskFor(box))
  })
})

describe('groups', () => {
  const features = Array.from({ length: 500 }, (_, index) =>
    pointFeature(`W${index}`, [450_000 + ((index * 7919) % 4000), 160_000 + ((index * 104_729) % 4000)], {
      layer: index % 5 === 0 ? 'works_high_impact' : 'works_other',
      badge: index % 50 === 0 ? 'overrun' : undefined,
      area: index % 2 === 0 ? 'Abbey' : 'Riverside',
    }),
  )

  it('count every feature once', () => {
    const groups = groupFeatures(features, 7)
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(500)
    expect(groups.reduce((sum, { highImpact }) => sum + highImpact, 0)).toBe(100)
    expect(groups.reduce((sum, { overrun }) => sum + overrun, 0)).toBe(10)
  })

  it('come largest first, with names that tell them apart', () => {
    const groups = groupFeatures(features, 14)
    const counts = groups.map(({ count }) => count)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    for (const { name } of groups) expect(name).toMatch(/Abbey|Riverside/)
  })

  it.each([1.75, 7, 28])('keep their rings apart at %d metres a pixel', (metresPerPixel) => {
    const groups = groupFeatures(features, metresPerPixel)
    for (const [index, one] of groups.entries()) {
      for (const other of groups.slice(index + 1)) {
        const pixels = distanceBetween(one.centre, other.centre) / metresPerPixel
        expect(pixels).toBeGreaterThanOrEqual(apartPixels)
      }
    }
  })

  it('are called by the street where no area is known', () => {
    const [group] = groupFeatures([pointFeature('one', [1, 1], { area: '', street: 'Mill Lane' })], 7)
    expect(group?.name).toBe('Around Mill Lane')
  })
})
