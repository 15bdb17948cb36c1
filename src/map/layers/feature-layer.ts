/** Features one by one: shape, symbol and the number they have in the list. */
import Feature from 'ol/Feature.js'
import type OlGeometry from 'ol/geom/Geometry.js'
import LineString from 'ol/geom/LineString.js'
import Point from 'ol/geom/Point.js'
import Polygon from 'ol/geom/Polygon.js'
import VectorLayer from 'ol/layer/Vector.js'
import VectorSource from 'ol/source/Vector.js'
import { positionsOf, type Geometry, type Position } from '../../../domain/geometry.ts'
import { featureStyles, numberStyle, symbolAt } from '../feature-styles.ts'
import type { MapFeature } from '../map-feature.ts'
import type { MapView } from '../map-view.ts'

export type Shown = { feature: MapFeature; number: string | undefined }

export type FeatureLayer = {
  /** Puts the layer on the map and returns how to take it off. */
  attach(): () => void
  show(shown: readonly Shown[], chosenId: string | undefined): void
  /** Id of the feature under a pixel, with room for a thumb. */
  at(pixel: number[]): string | undefined
}

export function makeFeatureLayer(view: MapView): FeatureLayer {
  const source = new VectorSource()
  const chosen = new VectorSource()
  const layers = [
    new VectorLayer({ source, zIndex: 10, renderBuffer: 60 }),
    new VectorLayer({ source: chosen, zIndex: 12, renderBuffer: 60 }),
  ]
  const made = new Map<MapFeature, Feature>()

  // A feature is remade only when its record changed: a live update of one works leaves the others as they are.
  const featureFor = ({ feature, number }: Shown, isChosen: boolean): Feature => {
    const known = made.get(feature) ?? toFeature(view, feature)
    made.set(feature, known)
    const styles = featureStyles(feature, isChosen)
    known.setStyle(number === undefined ? styles : [...styles, numberStyle(number)])
    return known
  }

  return {
    attach() {
      const removals = layers.map((layer) => view.add(layer))
      return () => {
        for (const remove of removals) remove()
      }
    },
    show(shown, chosenId) {
      const wanted = new Set(shown.map(({ feature }) => feature))
      for (const feature of made.keys()) if (!wanted.has(feature)) made.delete(feature)
      source.clear(true)
      chosen.clear(true)
      // Drawn last is drawn on top, and the first of the list should be.
      const others = shown.filter(({ feature }) => feature.id !== chosenId).toReversed()
      source.addFeatures(others.map((each) => featureFor(each, false)))
      const one = shown.find(({ feature }) => feature.id === chosenId)
      if (one) chosen.addFeature(featureFor(one, true))
    },
    at(pixel) {
      const hit = view.map.forEachFeatureAtPixel(pixel, (feature) => feature.get('id'), {
        hitTolerance: 8,
        layerFilter: (layer) => layers.some((ours) => ours === layer),
      })
      return typeof hit === 'string' ? hit : undefined
    },
  }
}

function toFeature(view: MapView, { id, geometry, centre }: MapFeature): Feature {
  const feature = new Feature(drawn(toOl(view, geometry), geometry))
  feature.setProperties({ id, [symbolAt]: new Point(view.toView(centre)) }, true)
  return feature
}

/** More corners than these are no works but the noise of a machine. */
const mostCorners = 1_000

/** Corners that nobody could see are left out of the drawing; what is measured keeps them all. */
function drawn(shape: OlGeometry, geometry: Geometry): OlGeometry {
  return positionsOf(geometry).length > mostCorners ? shape.simplify(halfAMetre) : shape
}

const halfAMetre = 0.5

/** A grid geometry in the coordinates of the view. */
export function toOl(view: MapView, geometry: Geometry): OlGeometry {
  const inView = (positions: readonly Position[]) => positions.map((position) => view.toView(position))
  if (geometry.type === 'Point') return new Point(view.toView(geometry.coordinates))
  if (geometry.type === 'LineString') return new LineString(inView(geometry.coordinates))
  return new Polygon(geometry.coordinates.map(inView))
}
