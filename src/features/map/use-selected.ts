import { useEffect, useMemo, useState } from 'react'
import type { Position } from '../../../domain/geometry.ts'
import { nearestFirst } from '../../map/in-view.ts'
import type { OverlayItem } from '../../map/layers/overlay-items.ts'
import type { MapFeature } from '../../map/map-feature.ts'
import type { MapView } from '../../map/map-view.ts'
import type { OverlayHere } from '../../map/overlays-here.ts'
import { type Area, takenHold } from '../../map/select/area.ts'
import { makeSelectionLayer } from '../../map/select/selection-layer.ts'

/** What of the view the area holds, nearest the centre first; nothing while there is no area. */
export function useSelected(
  area: Area,
  inView: readonly MapFeature[],
  centre: Position | undefined,
): readonly MapFeature[] {
  return useMemo(
    () => (area.length === 0 || !centre ? [] : nearestFirst(takenHold(inView, area), centre)),
    [area, inView, centre],
  )
}

/** The same of the layers over the works; those that the area holds nothing of are left out. */
export function useSelectedOver(area: Area, over: readonly OverlayHere[]): readonly OverlayHere[] {
  return useMemo(
    () =>
      area.length === 0
        ? []
        : over
            .map((here) => ({ ...here, items: takenHold(here.items, area), unplaced: [] }))
            .filter(({ items }) => items.length > 0),
    [area, over],
  )
}

export function selectedFirst(singles: readonly MapFeature[], selected: readonly MapFeature[]): readonly MapFeature[] {
  if (selected.length === 0) return singles
  const held = new Set(selected)
  return [...singles.filter((one) => held.has(one)), ...singles.filter((one) => !held.has(one))]
}

/** The area and its corners are drawn as long as there are any, and light lies under what it holds. */
export function useSelectionLayer(
  view: MapView,
  area: Area,
  corners: readonly Position[],
  selected: readonly Pick<OverlayItem, 'geometry' | 'centre'>[],
) {
  const [layer] = useState(() => makeSelectionLayer(view))
  useEffect(() => layer.attach(), [layer])
  useEffect(() => layer.show(area, corners, selected), [layer, area, corners, selected])
}
