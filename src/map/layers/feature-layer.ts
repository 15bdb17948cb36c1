/** Features one by one: shape, symbol and the number they have in the list. */
import Feature from 'ol/Feature.js'
import type OlGeometry from 'ol/geom/Geometry.js'
import LineString from 'ol/geom/LineString.js'
import OlMultiLineString from 'ol/geom/MultiLineString.js'
import Point from 'ol/geom/Point.js'
import Polygon from 'ol/geom/Polygon.js'
import VectorLayer from 'ol/layer/Vector.js'
import VectorSource from 'ol/source/Vector.js'
import { positionsOf, type Geometry, type MultiLineString, type Position } from '../../../domain/geometry.ts'
import { featureStyles, numberStyle, symbolAt } from '../feature-styles.ts'
import { type MapFeature, type MapLayer, mapLayers } from '../map-feature.ts'
import type { MapView } from '../map-view.ts'

export type Shown = { feature: MapFeature; number: string | undefined }

export type FeatureLayer = {
  /** Puts the layer on the map and returns how to take it off. */
  attach(): () => void
  /** @param hasSymbols  without them works are lines, areas and dots */
  show(shown: readonly Shown[], chosenId: string | undefined, hasSymbols?: boolean): void
  /** Percent of one kind of feature, 100 is opaque; what is chosen is seen whole. */
  fade(layer: MapLayer, percent: number): void
  /** Id of the feature under a pixel, with room for a thumb. */
  at(pixel: number[]): string | undefined
}

export function makeFeatureLayer(view: MapView): FeatureLayer {
  const chosen = new VectorSource()
  // one for each kind, so that each can be seen through by itself; high impact lies on top
  const kinds = mapLayers.map((kind, at) => {
    const source = new VectorSource()
    return { kind, source, layer: new VectorLayer({ source, zIndex: 11 - (at + 1) / 10, renderBuffer: 60 }) }
  })
  const layers = [...kinds.map(({ layer }) => layer), new VectorLayer({ source: chosen, zIndex: 12, renderBuffer: 60 })]
  const made = new Map<MapFeature, Feature>()

  // A feature is remade only when its record changed: a live update of one works leaves the others as they are.
  const featureFor = ({ feature, number }: Shown, isChosen: boolean, hasSymbols: boolean): Feature => {
    const known = made.get(feature) ?? toFeature(view, feature)
    made.set(feature, known)
    const styles = featureStyles(feature, isChosen, hasSymbols)
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
    show(shown, chosenId, hasSymbols = true) {
      const wanted = new Set(shown.map(({ feature }) => feature))
      for (const feature of made.keys()) if (!wanted.has(feature)) made.delete(feature)
      chosen.clear(true)
      // Drawn last is drawn on top, and the first of the list should be.
      const others = shown.filter(({ feature }) => feature.id !== chosenId).toReversed()
      for (const { kind, source } of kinds) {
        source.clear(true)
        const ofKind = others.filter(({ feature }) => feature.layer === kind)
        source.addFeatures(ofKind.map((each) => featureFor(each, false, hasSymbols)))
      }
      const one = shown.find(({ feature }) => feature.id === chosenId)
      if (one) chosen.addFeature(featureFor(one, true, hasSymbols))
    },
    fade(layer, percent) {
      kinds.find(({ kind }) => kind === layer)?.layer.setOpacity(percent / 100)
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
  const feature = new Feature(toOl(view, geometry))
  feature.setProperties({ id, [symbolAt]: new Point(view.toView(centre)) }, true)
  return feature
}

/** More corners than these are the noise of a machine. */
const mostCorners = 1_000

const halfAMetre = 0.5

/** A grid geometry in the coordinates of the view. Corners that nobody could see are left out; what is measured keeps them all. */
export function toOl(view: MapView, geometry: Geometry | MultiLineString): OlGeometry {
  const shape = shapeOf(view, geometry)
  return positionsOf(geometry).length > mostCorners ? shape.simplify(halfAMetre) : shape
}

function shapeOf(view: MapView, geometry: Geometry | MultiLineString): OlGeometry {
  const inView = (positions: readonly Position[]) => positions.map((position) => view.toView(position))
  if (geometry.type === 'Point') return new Point(view.toView(geometry.coordinates))
  if (geometry.type === 'LineString') return new LineString(inView(geometry.coordinates))
  if (geometry.type === 'MultiLineString') return new OlMultiLineString(geometry.coordinates.map(inView))
  return new Polygon(geometry.coordinates.map(inView))
}
