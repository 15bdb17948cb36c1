/** What of the layers over the works is under a pointer, or nearest the cross in the middle of the map. */
import type Feature from 'ol/Feature.js'
import Point from 'ol/geom/Point.js'
import type BaseLayer from 'ol/layer/Base.js'
import VectorLayer from 'ol/layer/Vector.js'
import type { Bounds } from '../../domain/geometry.ts'
import type { MapView } from './map-view.ts'

/** Under these names a layer keeps which one it is, and a feature how it is chosen. */
export const overlayOf = 'overlay'
export const choiceOf = 'choice'
/** Under this name the layer of counted symbols keeps which one it is, and under the next a symbol those it stands for. */
export const countsOf = 'counts'
export const togetherOf = 'features'

/** One thing by its choice, or the places of several that are counted together. */
export type OverlayHit = { readonly choice: string } | { readonly places: Bounds }

const thumbPixels = 8

const isOverlay = (layer: BaseLayer) => layer.get(overlayOf) !== undefined

/** What is under a pixel, with room for a thumb. */
export function overlayAt(view: MapView, pixel: number[]): OverlayHit | undefined {
  return view.map.forEachFeatureAtPixel(pixel, (feature) => hitOf(view, feature.get(togetherOf) ?? [feature]), {
    hitTolerance: thumbPixels,
    layerFilter: (layer) => isOverlay(layer) || layer.get(countsOf) !== undefined,
  })
}

function hitOf({ fromView }: MapView, features: readonly Feature[]): OverlayHit {
  const [one] = features
  if (one && features.length === 1) return { choice: String(one.get(choiceOf)) }
  const places = features.flatMap((feature) => {
    const place = feature.getGeometry()
    return place instanceof Point ? [fromView(place.getCoordinates())] : []
  })
  const eastings = places.map(([easting = 0]) => easting)
  const northings = places.map(([, northing = 0]) => northing)
  return {
    places: {
      minEasting: Math.min(...eastings),
      minNorthing: Math.min(...northings),
      maxEasting: Math.max(...eastings),
      maxNorthing: Math.max(...northings),
    },
  }
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
