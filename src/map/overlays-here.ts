/** What layers over the works have in view, to be listed, selected, taken away and printed with the works. */
import { countWords } from '../../domain/words.ts'
import type { OverlayFacts, OverlayItem } from './layers/overlay-items.ts'
import type { MapFeature } from './map-feature.ts'
import { type Overlay, overlayNoun, overlayWords } from './overlays.ts'

export interface OverlayHere {
  readonly overlay: Overlay
  /** Nearest the middle of the map first. */
  readonly items: readonly OverlayItem[]
  /** Things whose place is broken. */
  readonly unplaced: readonly OverlayFacts[]
  /** What of the layer is not here, in sentences. */
  readonly notes: readonly string[]
}

interface Known {
  readonly isTooWide: boolean
  readonly isLoading: boolean
  readonly isCut: boolean
  readonly isError: boolean
  readonly unplaced: readonly unknown[]
}

export function overlayNotes(overlay: Overlay, { isTooWide, isLoading, isCut, isError, unplaced }: Known): string[] {
  const said = [
    isTooWide && 'too much of it this far out: zoom in to have it.',
    isLoading && 'still loading.',
    isError && 'could not be loaded: what was loaded before is here, if anything.',
    isCut && 'there is more than one answer carries: zoom in to have all of it.',
    unplaced.length > 0 && `${countWords(unplaced.length, 'thing')} with a broken place, named without one.`,
  ]
  return said.flatMap((what) => (what ? [`${overlayWords[overlay]}: ${what}`] : []))
}

/** "2 forward plans, 1 interim site"; empty where there is nothing of them. */
export const overWords = (over: readonly OverlayHere[]): string => kindsOf([], over).words

/** "4 selected: 2 works, 1 activity, 1 forward plan." */
export function selectedWords(features: readonly Pick<MapFeature, 'layer'>[], over: readonly OverlayHere[]): string {
  const { all, words } = kindsOf(features, over)
  return all === 0 ? 'Nothing selected' : `${all.toLocaleString('en-GB')} selected: ${words}`
}

function kindsOf(features: readonly Pick<MapFeature, 'layer'>[], over: readonly OverlayHere[]) {
  const activities = features.filter(({ layer }) => layer === 'activities').length
  const counts = [
    [features.length - activities, 'works', 'works'],
    [activities, 'activity', 'activities'],
    ...over.map(({ overlay, items }) => [items.length, ...overlayNoun[overlay]] as const),
  ] as const
  const there = counts.filter(([count]) => count > 0)
  const all = there.reduce((sum, [count]) => sum + count, 0)
  return { all, words: there.map(([count, one, many]) => countWords(count, one, many)).join(', ') }
}
