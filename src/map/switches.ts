/** What of the works and activities is shown: by layer, by state, by category, by traffic management. Pure: map, list and key read it. */
import { trafficManagementTypes, workCategories } from '../../domain/contract/enums/permits.ts'
import { type MapFeature, mapLayers } from './map-feature.ts'

export const worksStates = ['awaiting', 'planned', 'in_progress', 'completed'] as const
/** What a later version of the service may say stands under its own name, so that it can be hidden and is counted. */
export const worksCategories = [...workCategories, 'category_not_known'] as const
export const worksTraffic = [...trafficManagementTypes, 'traffic_not_known'] as const

/** Everything that has a tick. No two kinds share a name. */
export const hideables = [...mapLayers, ...worksStates, ...worksCategories, ...worksTraffic] as const
export type Hideable = (typeof hideables)[number]

export interface Switches {
  readonly hidden: readonly Hideable[]
  /** Of works; activities have their own tick. */
  readonly onlyImmediate: boolean
}

export const allShown: Switches = { hidden: [], onlyImmediate: false }

type Facts = Pick<MapFeature, 'layer' | 'state' | 'category' | 'trafficManagement'>

function facetsOf({ layer, state, category, trafficManagement }: Facts): readonly Hideable[] {
  if (state === 'activity') return [layer]
  return [layer, state, category ?? 'category_not_known', trafficManagement ?? 'traffic_not_known']
}

const isImmediate = ({ category }: Facts) => category === 'immediate_urgent' || category === 'immediate_emergency'

const isLeftOut = (facts: Facts, { onlyImmediate }: Switches) =>
  onlyImmediate && facts.state !== 'activity' && !isImmediate(facts)

export function isShown(facts: Facts, switches: Switches): boolean {
  return !isLeftOut(facts, switches) && !facetsOf(facts).some((facet) => switches.hidden.includes(facet))
}

export interface Counts {
  /** For each tick, how many things are in view that it shows, or would show: hidden by nothing else. */
  readonly each: ReadonlyMap<Hideable, number>
  /** Immediate works of those that are shown. */
  readonly immediate: number
}

export function countSwitches(things: readonly Facts[], switches: Switches): Counts {
  const each = new Map<Hideable, number>()
  let immediate = 0
  for (const facts of things) {
    const facets = facetsOf(facts)
    const off = facets.filter((facet) => switches.hidden.includes(facet))
    if (off.length === 0 && isImmediate(facts)) immediate += 1
    if (isLeftOut(facts, switches)) continue
    for (const facet of off.length === 0 ? facets : off.length === 1 ? off : []) {
      each.set(facet, (each.get(facet) ?? 0) + 1)
    }
  }
  return { each, immediate }
}

/** Whether somebody asked for what counted works cannot tell apart: their counts know state and impact alone. */
export function asksBeyondCounts({ hidden, onlyImmediate }: Switches): boolean {
  const known: readonly Hideable[] = [...mapLayers, ...worksStates]
  return onlyImmediate || hidden.some((one) => !known.includes(one))
}
