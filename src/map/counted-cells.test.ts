import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapCellSizes, mostMapCells } from '../../domain/rules/map-cells.ts'
import { cellSizeAt, type CountsAnswer, countedCells, tilesOf } from './counted-cells.ts'
import { inViewWords } from './feature-words.ts'
import { bngResolutions } from './map-view.ts'
import { shownOnMap } from './shown-on-map.ts'
import { allShown } from './switches.ts'

type WireCell = CountsAnswer['cells'][number]

const none = {
  awaiting: 0,
  awaiting_high_impact: 0,
  planned: 0,
  planned_high_impact: 0,
  in_progress: 0,
  in_progress_high_impact: 0,
  completed: 0,
  completed_high_impact: 0,
  other: 0,
  other_high_impact: 0,
  overrun: 0,
  overrun_high_impact: 0,
}

function cell(easting: number, northing: number, counts: Partial<WireCell>): WireCell {
  const [centre_easting, centre_northing] = [easting + 1000, northing + 1000]
  const named = { town: 'Marlford', area: 'Marlshire', street: 'High Street' }
  return { easting, northing, ...none, ...named, centre_easting, centre_northing, ...counts }
}

const box = { minEasting: 400_000, minNorthing: 300_000, maxEasting: 440_000, maxNorthing: 330_000 }
const where = { centre: [420_000, 315_000] as const, metresPerPixel: 28, box }

describe('tiles', () => {
  it('hold the box, never twice the same place, each as many squares as may be asked for', () => {
    const metres = fc.integer({ min: 0, max: 600_000 })
    const size = fc.constantFrom(...mapCellSizes)
    fc.assert(
      fc.property(metres, metres, fc.integer({ min: 1, max: 12 }), size, (east, north, squares, cellSize) => {
        const wide = squares * cellSize
        const view = { minEasting: east, minNorthing: north, maxEasting: east + wide, maxNorthing: north + wide }
        const tiles = tilesOf(view, cellSize)
        expect(new Set(tiles.map(({ minEasting, minNorthing }) => `${minEasting}/${minNorthing}`)).size).toBe(
          tiles.length,
        )
        expect(Math.min(...tiles.map((tile) => tile.minEasting))).toBeLessThanOrEqual(view.minEasting)
        expect(Math.max(...tiles.map((tile) => tile.maxNorthing))).toBeGreaterThanOrEqual(view.maxNorthing)
        for (const { minEasting, maxEasting } of tiles) {
          const across = Math.floor(maxEasting / cellSize) - Math.floor(minEasting / cellSize) + 1
          expect(across ** 2).toBeLessThanOrEqual(mostMapCells)
        }
      }),
    )
  })

  it('stay the same for a pan within them', () => {
    const panned = { ...box, minEasting: box.minEasting + 500, maxEasting: box.maxEasting + 500 }
    expect(tilesOf(panned, 4096)).toEqual(tilesOf(box, 4096))
  })

  it('have squares of about a ring at every scale', () => {
    for (const scale of bngResolutions.filter((each) => each >= 14)) {
      expect(cellSizeAt(scale) / scale).toBeGreaterThan(60)
      expect(cellSizeAt(scale) / scale).toBeLessThan(150)
    }
  })
})

describe('works counted by the server', () => {
  const cells = [
    cell(409_600, 307_200, { planned: 1000, planned_high_impact: 300, in_progress: 240, other: 7 }),
    cell(430_080, 307_200, { awaiting: 5, awaiting_high_impact: 5, overrun: 1, overrun_high_impact: 1 }),
    cell(600_000, 307_200, { planned: 99 }),
    cell(412_000, 320_000, { other: 3 }),
  ]

  it('stand in the groups and the key, those in view alone, without what takes no room on the street', () => {
    const shown = shownOnMap([], where, allShown, { cells, size: 2048 })
    expect(shown).toMatchObject({ isFar: true, counted: 1245, singles: [] })
    expect(shown.groups.map(({ count, highImpact, overrun }) => ({ count, highImpact, overrun }))).toEqual([
      { count: 1240, highImpact: 300, overrun: 0 },
      { count: 5, highImpact: 5, overrun: 1 },
    ])
    expect(shown.counts.each).toEqual(
      new Map([
        ['works_high_impact', 305],
        ['works_other', 940],
        ['awaiting', 5],
        ['planned', 1000],
        ['in_progress', 240],
        ['completed', 0],
      ]),
    )
    expect(inViewWords(shown.inView, shown.counted)).toBe('1,245 works in view.')
  })

  it('are called by their place, and by the street where two would be called the same', () => {
    const { groups } = shownOnMap([], where, allShown, { cells, size: 2048 })
    expect(groups.map(({ name }) => name)).toEqual(Array(2).fill('Marlford, around High Street'))
  })

  it('leave out a layer that is hidden, but say in the key what it would bring', () => {
    const { cells: shown, counts } = countedCells(cells, 2048, box, ['works_high_impact'])
    expect(shown.map(({ count, overrun }) => ({ count, overrun }))).toEqual([{ count: 940, overrun: 0 }])
    expect(counts.get('works_high_impact')).toBe(305)
  })
})
