import { describe, expect, it } from 'vitest'
import { datesWords, inViewWords, standingWords } from './feature-words.ts'
import { gridLines } from './grid-lines.ts'
import { areaWords, directionWords, lengthWords, moveWords, scaleBar } from './map-words.ts'
import { attributionOf } from './map-settings.ts'
import { contains, isWorthAsking, widened } from './street-source.ts'

const place = { centre: [451_200, 162_300], metresPerPixel: 0.875 } as const

describe('where the map is, in words', () => {
  it('says the zoom before the move, and both before the place', () => {
    expect(moveWords(undefined, place, 800)).toBe('700 metres across, centre SU 51200 62300.')
    expect(moveWords(place, { ...place, metresPerPixel: 0.4375 }, 800)).toMatch(/^Zoomed in\. 350 metres across/)
    expect(moveWords(place, { ...place, metresPerPixel: 1.75 }, 800)).toMatch(/^Zoomed out\. 1\.4 kilometres across/)
    expect(moveWords(place, { ...place, centre: [451_300, 162_300] }, 800)).toMatch(/^Moved east\./)
    expect(moveWords(place, place, 800)).toMatch(/^700 metres/)
  })

  it.each([
    [[0, 100], 'north'],
    [[100, 100], 'north-east'],
    [[100, -100], 'south-east'],
    [[0, -100], 'south'],
    [[-100, 0], 'west'],
    [[-100, -1], 'west'],
    [[0.1, 0.1], undefined],
  ] as const)('a move of %o is %s', ([east, north], words) => {
    expect(directionWords([1_000, 1_000], [1_000 + east, 1_000 + north], 1)).toBe(words)
  })

  it('measures in the unit that a person would use', () => {
    expect(lengthWords(4.26)).toBe('4.3 metres')
    expect(lengthWords(48.4)).toBe('48 metres')
    expect(lengthWords(2_640)).toBe('2.6 kilometres')
    expect(areaWords(9_999.4)).toBe('9,999 square metres')
    expect(areaWords(12_345.6)).toBe('1.23 hectares')
    expect(areaWords(3_456_789)).toBe('346 hectares')
  })

  it('draws a scale bar of a round length that fits', () => {
    expect(scaleBar(0.875, 90)).toEqual({ metres: 50, pixels: 50 / 0.875, label: '50 m' })
    expect(scaleBar(28, 90).label).toBe('2 km')
    for (const metresPerPixel of [0.1, 0.5, 3.5, 14, 896]) {
      expect(scaleBar(metresPerPixel, 90).pixels).toBeLessThanOrEqual(90)
      expect(scaleBar(metresPerPixel, 90).pixels).toBeGreaterThan(30)
    }
  })
})

describe('features in words', () => {
  it('says dates short, and the month once', () => {
    expect(datesWords({ startOn: '2026-12-07', endOn: '2026-12-14' })).toBe('7 to 14 Dec')
    expect(datesWords({ startOn: '2026-11-26', endOn: '2026-12-01' })).toBe('26 Nov to 1 Dec')
    expect(datesWords({ startOn: '2026-11-26', endOn: '2026-11-26' })).toBe('26 Nov')
  })

  it('says an overrun with its days', () => {
    expect(standingWords({ state: 'in_progress', badge: 'overrun', endOn: '2026-11-20' }, '2026-11-22')).toBe(
      'Overrun, 2 days',
    )
    expect(standingWords({ state: 'in_progress', badge: 'overrun', endOn: '2026-11-21' }, '2026-11-22')).toBe(
      'Overrun, 1 day',
    )
    expect(standingWords({ state: 'in_progress', badge: 'immediate', endOn: '2026-11-25' }, '2026-11-22')).toBe(
      'Immediate, in progress',
    )
  })

  it('counts works and activities apart', () => {
    expect(inViewWords([])).toBe('No works or activities in view.')
    expect(inViewWords([{ layer: 'works_other' }])).toBe('1 works in view.')
    expect(inViewWords([{ layer: 'works_other' }, { layer: 'activities' }])).toBe('1 works and 1 activity in view.')
    expect(inViewWords([{ layer: 'activities' }, { layer: 'activities' }])).toBe('2 activities in view.')
  })
})

describe('the base map', () => {
  it('names its source, or whatever the operator says', () => {
    const os = {
      base: 'os',
      tiles_url: 'https://tiles.example/{z}/{x}/{y}.png',
      attribution: null,
      shift_grid: false,
    } as const
    expect(attributionOf(os, 2026)).toBe('Contains OS data © Crown copyright and database rights 2026')
    expect(attributionOf({ ...os, base: 'osm' }, 2026)).toBe('© OpenStreetMap contributors')
    expect(attributionOf({ ...os, attribution: 'Marlshire tiles' }, 2026)).toBe('Marlshire tiles')
  })

  it('has grid lines on round metres, never crowded', () => {
    const box = { minEasting: 451_010, minNorthing: 162_010, maxEasting: 451_710, maxNorthing: 162_510 }
    const lines = gridLines(box, 0.875)
    expect(lines.map(({ label }) => label)).toContain('451100')
    expect(lines.every(({ label }) => Number(label) % 100 === 0)).toBe(true)
    expect(lines.length).toBe(12)
  })

  it('asks for whole squares of streets, and for none when they would be too fine to see', () => {
    const box = { minEasting: 451_010, minNorthing: 162_010, maxEasting: 452_710, maxNorthing: 162_510 }
    const wide = widened(box)
    expect(wide).toEqual({ minEasting: 450_000, minNorthing: 162_000, maxEasting: 454_000, maxNorthing: 164_000 })
    expect(contains(wide, box)).toBe(true)
    expect(contains(box, wide)).toBe(false)
    expect(isWorthAsking(box)).toBe(true)
    expect(isWorthAsking({ ...box, maxEasting: 490_000 })).toBe(false)
  })
})
