import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedCells, type CountsAnswer } from './counted-cells.ts'
import type { MapFeature } from './map-feature.ts'
import { pointFeature } from './map-feature.samples.ts'
import { shownOnMap } from './shown-on-map.ts'
import {
  allShown,
  asksBeyondCounts,
  countSwitches,
  type Hideable,
  hideables,
  isShown,
  worksStates,
} from './switches.ts'

const works = fc.record({
  layer: fc.constantFrom('works_high_impact' as const, 'works_other' as const),
  state: fc.constantFrom(...worksStates),
  category: fc.constantFrom('minor' as const, 'major' as const, 'immediate_urgent' as const, undefined),
  trafficManagement: fc.constantFrom('give_and_take' as const, 'road_closure' as const, undefined),
})
const activity = { layer: 'activities', state: 'activity', category: undefined, trafficManagement: undefined } as const
const things = fc
  .array(fc.oneof({ weight: 9, arbitrary: works }, fc.constant(activity)), { maxLength: 40 })
  .map((all) => all.map((said, at) => pointFeature(`W${at}`, [451_000 + at, 162_000], said)))
const switches = fc.record({ hidden: fc.subarray([...hideables], { maxLength: 8 }), onlyImmediate: fc.boolean() })
const where = {
  centre: [451_020, 162_000] as const,
  metresPerPixel: 1.75,
  box: { minEasting: 450_000, minNorthing: 161_000, maxEasting: 452_000, maxNorthing: 163_000 },
}
const kinds = { state: worksStates, layer: ['works_high_impact', 'works_other'] } as const

describe('switches of works and activities', () => {
  it('call no two things the same', () => {
    expect(new Set(hideables).size).toBe(hideables.length)
  })

  it('count for each tick exactly what turning it on, or leaving it on, shows', () => {
    fc.assert(
      fc.property(things, switches, fc.constantFrom(...hideables), (all, given, tick) => {
        const withIt = { ...given, hidden: given.hidden.filter((one) => one !== tick) }
        const only = (feature: MapFeature) => isShown(feature, withIt) && !isShown(feature, { ...withIt, hidden: [...withIt.hidden, tick] }) // prettier-ignore
        expect(countSwitches(all, given).each.get(tick) ?? 0).toBe(all.filter(only).length)
      }),
    )
  })

  it('agree with the list: what the ticks of a kind count that are on is what it shows', () => {
    fc.assert(
      fc.property(things, switches, (all, given) => {
        const { inView, singles, counts } = shownOnMap(all, where, given)
        expect(singles).toHaveLength(inView.length)
        const shownWorks = inView.filter(({ state }) => state !== 'activity').length
        for (const kind of Object.values(kinds)) {
          const on = kind.filter((one) => !given.hidden.includes(one))
          expect(on.reduce((sum, one) => sum + (counts.each.get(one) ?? 0), 0)).toBe(shownWorks)
        }
        const immediate = inView.filter(({ category }) => category === 'immediate_urgent').length
        expect(counts.immediate).toBe(given.onlyImmediate ? shownWorks : immediate)
      }),
    )
  })

  it('leave activities to their own tick', () => {
    const [one] = [pointFeature('ACT1', [1, 1], activity)]
    expect(isShown(one, { hidden: [...worksStates, 'minor', 'give_and_take'], onlyImmediate: true })).toBe(true)
    expect(isShown(one, { hidden: ['activities'], onlyImmediate: false })).toBe(false)
  })
})

describe('switches of works that the server counted', () => {
  const zeros = { overrun: 0, overrun_high_impact: 0, other: 0, other_high_impact: 0 }
  const named = {
    town: 'Marlford',
    area: 'Marl',
    street: 'High Street',
    centre_easting: 451_500,
    centre_northing: 162_500,
  }

  /** The same works, as the server would count them. */
  function cellOf(all: readonly MapFeature[]): CountsAnswer['cells'][number] {
    const count = (state: string, isHigh: boolean) =>
      all.filter((one) => one.state === state && (!isHigh || one.layer === 'works_high_impact')).length
    const states = Object.fromEntries(
      worksStates.flatMap((state) => [
        [state, count(state, false)],
        [`${state}_high_impact`, count(state, true)],
      ]),
    ) as Record<`${(typeof worksStates)[number]}${'' | '_high_impact'}`, number>
    return { easting: 451_000, northing: 162_000, ...named, ...zeros, ...states }
  }

  it('by layer and by state show and count what the works themselves would', () => {
    const known: readonly Hideable[] = ['works_high_impact', 'works_other', ...worksStates]
    fc.assert(
      fc.property(fc.array(works, { maxLength: 40 }), fc.subarray([...known]), (said, hidden) => {
        const all = said.map((one, at) => pointFeature(`W${at}`, [451_000, 162_000], one))
        const near = countSwitches(all, { hidden, onlyImmediate: false })
        const { cells, counts } = countedCells([cellOf(all)], 2048, where.box, hidden)
        for (const one of known) expect(counts.get(one) ?? 0).toBe(near.each.get(one) ?? 0)
        const shown = all.filter((one) => isShown(one, { hidden, onlyImmediate: false }))
        expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(shown.length)
      }),
    )
  })

  it('say when they are asked what no count knows', () => {
    expect(asksBeyondCounts(allShown)).toBe(false)
    expect(asksBeyondCounts({ hidden: ['activities', 'awaiting', 'works_other'], onlyImmediate: false })).toBe(false)
    expect(asksBeyondCounts({ hidden: ['minor'], onlyImmediate: false })).toBe(true)
    expect(asksBeyondCounts({ hidden: ['road_closure'], onlyImmediate: false })).toBe(true)
    expect(asksBeyondCounts({ hidden: [], onlyImmediate: true })).toBe(true)
    const counted = { cells: [cellOf([])], size: 2048 }
    expect(shownOnMap([], where, { hidden: ['minor'], onlyImmediate: false }, counted).isCoarse).toBe(true)
    expect(shownOnMap([], where, allShown, counted).isCoarse).toBe(false)
  })
})
