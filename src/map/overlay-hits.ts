/** What of the layers over the works is under a pointer, or nearest the cross in the middle of the map. */
import type BaseLayer from 'ol/layer/Base.js'
import VectorLayer from 'ol/layer/Vector.js'
import type { MapView } from './map-view.ts'

/** Under these names a layer keeps which one it is, and a feature how it is chosen. */
export const overlayOf = 'overlay'
export const choiceOf = 'choice'

const thumbPixels = 8

const isOverlay = (layer: BaseLayer) => layer.get(overlayOf) !== undefined

/** The choice under a pixel, with room for a thumb. */
export function overlayAt({ map }: MapView, pixel: number[]): string | undefined {
  const hit = map.forEachFeatureAtPixel(pixel, (feature) => feature.get(choiceOf), {
    hitTolerance: thumbPixels,
    layerFilter: isOverlay,
  })
  return typeof hit === 'string' ? hit : undefined
}

/** The choice whose shape comes nearest the middle of the map. */
export function overlayNearestMiddle({ map }: MapView): string | undefined {
  const middle = map.getView().getCenter()
  if (!middle) return undefined
  const nearest = map
    .getLayers()
    .getArray()
    .filter(isOverlay)
    .flatMap((layer) => {
      const feature =
        layer instanceof VectorLayer ? layer.getSource()?.getClosestFeatureToCoordinate(middle) : undefined
      const [x = Infinity, y = Infinity] = feature?.getGeometry()?.getClosestPoint(middle) ?? []
      const distance = Math.hypot(x - (middle[0] ?? 0), y - (middle[1] ?? 0))
      return feature ? [{ choice: String(feature.get(choiceOf)), distance }] : []
    })
    .sort((a, b) => a.distance - b.distance)
  return nearest[0]?.choice
}
