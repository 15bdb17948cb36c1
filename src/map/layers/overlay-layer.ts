/** One layer laid under the works: lines and areas in its colour, its letters in the middle, dashes for time. */
import Feature from 'ol/Feature.js'
import LineString from 'ol/geom/LineString.js'
import Point from 'ol/geom/Point.js'
import Polygon from 'ol/geom/Polygon.js'
import VectorLayer from 'ol/layer/Vector.js'
import VectorSource from 'ol/source/Vector.js'
import CircleStyle from 'ol/style/Circle.js'
import Fill from 'ol/style/Fill.js'
import Stroke from 'ol/style/Stroke.js'
import Style from 'ol/style/Style.js'
import Text from 'ol/style/Text.js'
import type { Geometry } from '../../../domain/geometry.ts'
import type { MapView } from '../map-view.ts'
import { type Overlay, overlayLooks, type Tense, tenseDashes, tenseOf } from '../overlays.ts'
import type { OverlayItem } from './overlay-items.ts'

export interface OverlayLayer {
  /** Puts the layer on the map and returns how to take it off. */
  attach(): () => void
  show(items: readonly OverlayItem[], today: string): void
  /** @param percent  100 is opaque */
  fade(percent: number): void
}

export function makeOverlayLayer(view: MapView, overlay: Overlay): OverlayLayer {
  const source = new VectorSource()
  const styles = stylesOf(overlay)
  const layer = new VectorLayer({
    source,
    zIndex: 5,
    style: (feature) => styles[feature.get('tense') as Tense],
  })
  return {
    attach: () => view.add(layer),
    show(items, today) {
      source.clear(true)
      source.addFeatures(
        items.map((item) => {
          const feature = new Feature(shapeOf(item.geometry, view))
          feature.set('middle', new Point(view.toView(item.centre)), true)
          feature.set('tense', tenseOf(item, today), true)
          return feature
        }),
      )
    },
    fade: (percent) => layer.setOpacity(percent / 100),
  }
}

function shapeOf(geometry: Geometry, view: MapView) {
  if (geometry.type === 'Point') return new Point(view.toView(geometry.coordinates))
  if (geometry.type === 'LineString') return new LineString(geometry.coordinates.map((at) => view.toView(at)))
  return new Polygon(geometry.coordinates.map((ring) => ring.map((at) => view.toView(at))))
}

function stylesOf(overlay: Overlay): Readonly<Record<Tense, Style[]>> {
  const { colour, letters } = overlayLooks[overlay]
  const styled = (tense: Tense) => [
    new Style({ stroke: new Stroke({ color: '#ffffff', width: 7 }), zIndex: 0 }),
    new Style({
      stroke: new Stroke({ color: colour, width: 4, lineDash: [...tenseDashes[tense]], lineCap: 'butt' }),
      fill: new Fill({ color: `${colour}22` }),
      zIndex: 1,
    }),
    new Style({
      geometry: (feature) => feature.get('middle') as Point,
      image: new CircleStyle({
        radius: letters.length > 2 ? 14 : 11,
        fill: new Fill({ color: '#ffffff' }),
        stroke: new Stroke({ color: colour, width: 2.5, lineDash: tense === 'now' ? [] : [4, 3] }),
      }),
      text: new Text({
        text: letters,
        font: `bold ${letters.length > 2 ? 11 : 12}px Arial, Helvetica, sans-serif`,
        fill: new Fill({ color: colour }),
      }),
      zIndex: 2,
    }),
  ]
  return { past: styled('past'), now: styled('now'), future: styled('future') }
}
