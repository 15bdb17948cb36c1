import { countedCells, type CountsAnswer } from './counted-cells.ts'
import { type FeatureGroup, groupFeatures } from './groups.ts'
import { inBox, isFar, nearestFirst } from './in-view.ts'
import type { MapFeature, MapLayer } from './map-feature.ts'
import type { Where } from './use-map-place.ts'

export type ShownOnMap = {
  /** Of everything in view, hidden layers too. */
  counts: ReadonlyMap<MapLayer, number>
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
  hidden: readonly MapLayer[],
  works?: { cells: readonly CountsAnswer['cells'][number][]; size: number },
): ShownOnMap {
  if (works && where) return countedOnMap(features, where, hidden, works)
  const all = where ? inBox(features, where.box) : []
  const inView = hidden.length === 0 ? all : all.filter(({ layer }) => !hidden.includes(layer))
  const far = where !== undefined && isFar(inView.length, where.metresPerPixel)
  return {
    counts: countLayers(all),
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
  hidden: readonly MapLayer[],
  works: { cells: readonly CountsAnswer['cells'][number][]; size: number },
): ShownOnMap {
  // the works are in the counts: one that is here as well was fetched before the view went out
  const all = inBox(features, box).filter(({ worksReference }) => worksReference === undefined)
  const inView = all.filter(({ layer }) => !hidden.includes(layer))
  const { cells, counts } = countedCells(works.cells, works.size, box, hidden)
  return {
    counts: new Map([...countLayers(all), ...counts]),
    inView,
    counted: cells.reduce((sum, { count }) => sum + count, 0),
    isFar: true,
    singles: [],
    groups: groupFeatures(inView, metresPerPixel, cells),
  }
}

function countLayers(features: readonly MapFeature[]): Map<MapLayer, number> {
  const counts = new Map<MapLayer, number>()
  for (const { layer } of features) counts.set(layer, (counts.get(layer) ?? 0) + 1)
  return counts
}
