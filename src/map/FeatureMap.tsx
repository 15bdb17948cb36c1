import DoubleClickZoom from 'ol/interaction/DoubleClickZoom.js'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Position } from '../../domain/geometry.ts'
import { roundPosition } from './bng.ts'
import type { FeatureGroup } from './groups.ts'
import { makeFeatureLayer, type FeatureLayer } from './layers/feature-layer.ts'
import { makeGroupLayer, type GroupLayer } from './layers/group-layer.ts'
import { type MapFeature, mapLayers } from './map-feature.ts'
import type { MapServices } from './map-services.ts'
import type { MapView } from './map-view.ts'
import { MapRegion } from './MapRegion.tsx'
import { type Opacities, wholeOpacity } from './overlays.ts'
import { overlayAt, overlayNearestMiddle } from './overlay-hits.ts'
import { streetMetresPerPixel } from './in-view.ts'
import { useBaseMap } from './use-base-map.ts'

interface FeatureMapProps {
  view: MapView
  services: MapServices
  label: string
  says: string
  /** Nearest the centre first: their place in the list is their number on the map. Empty while groups are shown. */
  features: readonly MapFeature[]
  groups: readonly FeatureGroup[]
  chosenId: string | undefined
  /** Works with the symbols of their traffic management; without, as lines and dots. */
  hasSymbols?: boolean
  /** Percent of each kind that is seen through. */
  opacities?: Opacities
  onChoose: (id: string | undefined) => void
  onGroup: (group: FeatureGroup) => void
  /** Numbers by id, where they are not those of the order. */
  numbers?: ReadonlyMap<string, string>
  /** Something else than choosing that clicks and keys do for now. */
  tool?: MapTool | undefined
  children?: ReactNode
}

export interface MapTool {
  readonly keys: readonly { readonly key: string; readonly does: string }[]
  /** What to do next, after what is in view. */
  readonly says: string
  /** True means that the key is dealt with. */
  onKey(key: string): boolean
  onPlace(position: Position): void
}

const description = 'The list of what is in view holds the same features with the same numbers.'
const keys = [
  { key: 'Enter', does: 'Choose what is under the cross in the middle, else what is nearest it' },
  { key: 'Escape', does: 'Close what is chosen' },
]

/** Works and activities on the map: single symbols near, groups far. What to show is decided outside, for the list shows the same. */
export function FeatureMap(props: FeatureMapProps) {
  const { view, services, label, says, features, groups, chosenId, onChoose, onGroup, tool, children } = props
  const { hasSymbols = true, opacities, numbers } = props
  const [layers] = useState(() => ({ features: makeFeatureLayer(view), groups: makeGroupLayer(view) }))
  const note = useBaseMap(view, services)

  useEffect(() => layers.features.attach(), [layers])
  useEffect(() => layers.groups.attach(), [layers])
  useEffect(() => {
    const numbered = features.map((feature, index) => ({
      feature,
      number: numbers?.get(feature.id) ?? String(index + 1),
    }))
    layers.features.show(numbered, chosenId, hasSymbols)
  }, [layers, features, numbers, chosenId, hasSymbols])
  useEffect(() => {
    for (const layer of mapLayers) layers.features.fade(layer, opacities?.[layer] ?? wholeOpacity)
  }, [layers, opacities])
  useEffect(() => layers.groups.show(groups, undefined), [layers, groups])
  usePointer(view, layers, { groups, onChoose, onGroup, tool })
  useStillMap(view, tool !== undefined)

  function onKey(key: string): boolean {
    if (tool) return tool.onKey(key)
    if (key === 'Escape') {
      onChoose(undefined)
      return chosenId !== undefined
    }
    if (key !== 'Enter') return false
    const [easting, northing] = view.map.getSize() ?? [0, 0]
    const middle = [(easting ?? 0) / 2, (northing ?? 0) / 2]
    const under = layers.features.at(middle) ?? chosenOrEntered(view, middle)
    if (under === entered) return true
    const found = under ?? features[0]?.id ?? overlayNearestMiddle(view)
    if (found !== undefined) onChoose(found)
    return found !== undefined
  }

  return (
    <MapRegion
      view={view}
      label={label}
      description={description}
      attribution={services.attribution}
      says={tool ? `${says} ${tool.says}` : says}
      note={note}
      keys={tool?.keys ?? keys}
      onKey={onKey}
      cross={tool ? 'always' : 'focus'}
      tall
    >
      {children}
    </MapRegion>
  )
}

/** Not a choice: the map has gone to where the things that were counted together are told apart. */
const entered = Symbol('entered')

/** The thing of a layer over the works at a pixel; several that are counted together are gone to instead. */
function chosenOrEntered(view: MapView, pixel: number[]): string | typeof entered | undefined {
  const hit = overlayAt(view, pixel)
  if (hit === undefined || 'choice' in hit) return hit?.choice
  view.fit(hit.places, streetMetresPerPixel)
  return entered
}

/** Two quick clicks of a tool are two places: they must not zoom the map away from under the hand. */
function useStillMap(view: MapView, isStill: boolean) {
  useEffect(() => {
    if (!isStill) return undefined
    const zooms = view.map
      .getInteractions()
      .getArray()
      .filter((interaction) => interaction instanceof DoubleClickZoom)
    for (const zoom of zooms) zoom.setActive(false)
    return () => {
      for (const zoom of zooms) zoom.setActive(true)
    }
  }, [view, isStill])
}

type Hands = Pick<FeatureMapProps, 'groups' | 'onChoose' | 'onGroup' | 'tool'>

function usePointer(view: MapView, layers: { features: FeatureLayer; groups: GroupLayer }, hands: Hands) {
  const newest = useRef(hands)
  useEffect(() => {
    newest.current = hands
  })
  useEffect(() => {
    const stopClick = view.whenClicked((pixel) => {
      const { tool } = newest.current
      if (tool) {
        tool.onPlace(roundPosition(view.fromView(view.map.getCoordinateFromPixel(pixel))))
        return
      }
      const groupId = layers.groups.at(pixel)
      const group = newest.current.groups.find(({ id }) => id === groupId)
      if (group) {
        newest.current.onGroup(group)
        return
      }
      const found = layers.features.at(pixel) ?? chosenOrEntered(view, pixel)
      if (found !== entered) newest.current.onChoose(found)
    })
    const stopHover = view.whenHovered(
      (pixel) => (layers.groups.at(pixel) ?? layers.features.at(pixel) ?? overlayAt(view, pixel)) !== undefined,
    )
    return () => {
      stopClick()
      stopHover()
    }
  }, [view, layers])
}
