/** One layer laid under the works: lines and areas in its colour, its letters in the middle, dashes for time. */
import Feature, { type FeatureLike } from 'ol/Feature.js'
import Point from 'ol/geom/Point.js'
import VectorLayer from 'ol/layer/Vector.js'
import VectorSource from 'ol/source/Vector.js'
import CircleStyle from 'ol/style/Circle.js'
import Fill from 'ol/style/Fill.js'
import Stroke from 'ol/style/Stroke.js'
import Style from 'ol/style/Style.js'
import Text from 'ol/style/Text.js'
import type { MapView } from '../map-view.ts'
import { choiceOf, countsOf, overlayOf } from '../overlay-hits.ts'
import { type Overlay, overlayLooks, overlays, printChoice, type Tense, tenseDashes, tenseOf } from '../overlays.ts'
import { toOl } from './feature-layer.ts'
import { makeCountedSymbols } from './counted-symbols.ts'
import type { OverlayItem } from './overlay-items.ts'

export interface OverlayLayer {
  /** Puts the layer on the map and returns how to take it off. */
  attach(): () => void
  show(items: readonly OverlayItem[], today: string, chosen: string | undefined): void
  /** @param percent  100 is opaque */
  fade(percent: number): void
}

export function makeOverlayLayer(view: MapView, overlay: Overlay): OverlayLayer {
  const source = new VectorSource()
  const layer = new VectorLayer({ source, zIndex: depthOf(overlay) })
  // what is chosen lies over everything and is seen whole, as chosen works are
  const onTop = new VectorSource()
  const chosenLayer = new VectorLayer({ source: onTop, zIndex: 12 })
  for (const each of [layer, chosenLayer]) each.set(overlayOf, overlay, true)
  const counted = makeCountedSymbols(view, overlay)
  counted.layer.set(countsOf, overlay, true)
  const layers = [layer, chosenLayer, counted.layer]
  const isNear = (resolution: number) => resolution < counted.fromResolution
  return {
    attach() {
      const removals = layers.map((each) => view.add(each))
      return () => {
        for (const remove of removals) remove()
      }
    },
    show(items, today, chosen) {
      source.clear(true)
      onTop.clear(true)
      const drawn: Feature[] = []
      const symbols: Feature[] = []
      for (const item of items) {
        const choice = printChoice({ overlay, id: item.id })
        const feature = new Feature(toOl(view, item.geometry))
        feature.set('middle', new Point(view.toView(item.centre)), true)
        feature.set(choiceOf, choice, true)
        const { shape, symbol } = stylesOf(overlay, tenseOf(item, today))
        const name = overlayLooks[overlay].isNamed ? [nameStyle(item.title, overlayLooks[overlay].colour)] : []
        if (choice === chosen) {
          feature.setStyle([...haloStyles, ...shape, ...symbol, ...name])
          onTop.addFeature(feature)
          continue
        }
        const whole = [...shape, ...symbol, ...name]
        feature.setStyle((_: FeatureLike, resolution: number) => (isNear(resolution) ? whole : shape))
        drawn.push(feature)
        const standsFor = new Feature(feature.get('middle') as Point)
        standsFor.set(choiceOf, choice, true)
        symbols.push(standsFor)
      }
      source.addFeatures(drawn)
      counted.show(symbols)
    },
    fade(percent) {
      layer.setOpacity(percent / 100)
      counted.layer.setOpacity(percent / 100)
    },
  }
}

/** Whole networks of streets lie lowest; the others in the order of their ticks. */
function depthOf(overlay: Overlay): number {
  return overlay === 'geographical_areas' ? 5 : 5 + (overlays.indexOf(overlay) + 1) / 100
}

const haloStyles = [
  new Style({ stroke: new Stroke({ color: '#0b0c0c', width: 15 }), zIndex: 0 }),
  new Style({ stroke: new Stroke({ color: '#ffdd00', width: 11 }), zIndex: 0 }),
  new Style({
    geometry: (feature) => feature.get('middle') as Point,
    image: new CircleStyle({
      radius: 18,
      fill: new Fill({ color: '#ffdd00' }),
      stroke: new Stroke({ color: '#0b0c0c', width: 2 }),
    }),
    zIndex: 0,
  }),
]

interface Styles {
  readonly shape: Style[]
  readonly symbol: Style[]
}

const known = new Map<string, Styles>()

/** Dashes of its own leave open what lies below: such a line has no white ground. */
function stylesOf(overlay: Overlay, tense: Tense): Styles {
  const key = `${overlay}/${tense}`
  const made = known.get(key)
  if (made) return made
  const { colour, letters, dash } = overlayLooks[overlay]
  const lineDash = [...(dash ?? tenseDashes[tense])]
  const shape = [
    ...(dash ? [] : [new Style({ stroke: new Stroke({ color: '#ffffff', width: 7 }), zIndex: 1 })]),
    new Style({
      stroke: new Stroke({ color: colour, width: 4, lineDash, lineCap: 'butt' }),
      fill: new Fill({ color: `${colour}22` }),
      zIndex: 2,
    }),
  ]
  const symbol = [
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
      zIndex: 3,
    }),
  ]
  const styles = { shape, symbol }
  known.set(key, styles)
  return styles
}

function nameStyle(name: string, colour: string): Style {
  return new Style({
    geometry: (feature) => feature.get('middle') as Point,
    text: new Text({
      text: name,
      offsetY: 22,
      font: 'bold 14px Arial, Helvetica, sans-serif',
      fill: new Fill({ color: colour }),
      stroke: new Stroke({ color: '#ffffff', width: 4 }),
    }),
    zIndex: 4,
  })
}
