import { countedCells, type CountsAnswer } from './counted-cells.ts'
import { type FeatureGroup, groupFeatures } from './groups.ts'
import { inBox, isFar, nearestFirst } from './in-view.ts'
import type { MapFeature } from './map-feature.ts'
import { allShown, asksBeyondCounts, type Counts, countSwitches, isShown, type Switches } from './switches.ts'
import type { Where } from './use-map-place.ts'

export type ShownOnMap = {
  /** Of everything in view, hidden things too: what each tick shows or would show. */
  counts: Counts
  /** Works are counted, and something is asked for that their counts cannot tell apart: they are all here. */
  isCoarse: boolean
  inView: readonly MapFeature[]
  /** Works in the squares that the view touches, where the server counted them: they are not in `inView`. */
  counted: number | undefined
  isFar: boolean
  /** Nearest the centre first; empty while groups are shown. */
  singles: readonly MapFeature[]
  groups: readonly FeatureGroup[]
}

/** One decision for map and list: what is in view, in which order, and whether as single features or as groups. */
export function shownOnMap(
  features: readonly MapFeature[],
  where: Where | undefined,
  switches: Switches,
  works?: { cells: readonly CountsAnswer['cells'][number][]; size: number },
): ShownOnMap {
  if (works && where) return countedOnMap(features, where, switches, works)
  const all = where ? inBox(features, where.box) : []
  const inView = switches === allShown ? all : all.filter((feature) => isShown(feature, switches))
  const far = where !== undefined && isFar(inView.length, where.metresPerPixel)
  return {
    counts: countSwitches(all, switches),
    isCoarse: false,
    inView,
    counted: undefined,
    isFar: far,
    singles: where && !far ? nearestFirst(inView, where.centre) : [],
    groups: where && far ? groupFeatures(inView, where.metresPerPixel) : [],
  }
}

function countedOnMap(
  features: readonly MapFeature[],
  { box, metresPerPixel }: Where,
  switches: Switches,
  works: { cells: readonly CountsAnswer['cells'][number][]; size: number },
): ShownOnMap {
  // the works are in the counts: one that is here as well was fetched before the view went out
  const all = inBox(features, box).filter(({ worksReference }) => worksReference === undefined)
  const inView = all.filter((feature) => isShown(feature, switches))
  const { cells, counts } = countedCells(works.cells, works.size, box, switches.hidden)
  return {
    counts: { each: new Map([...countSwitches(all, switches).each, ...counts]), immediate: 0 },
    isCoarse: asksBeyondCounts(switches),
    inView,
    counted: cells.reduce((sum, { count }) => sum + count, 0),
    isFar: true,
    singles: [],
    groups: groupFeatures(inView, metresPerPixel, cells),
  }
}
