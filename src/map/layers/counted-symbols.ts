/** Far out, the symbols of a layer over the works that would lie on each other: one for all of them, with their number. */
import type Feature from 'ol/Feature.js'
import type { FeatureLike } from 'ol/Feature.js'
import LineString from 'ol/geom/LineString.js'
import Point from 'ol/geom/Point.js'
import VectorLayer from 'ol/layer/Vector.js'
import Cluster from 'ol/source/Cluster.js'
import VectorSource from 'ol/source/Vector.js'
import CircleStyle from 'ol/style/Circle.js'
import Fill from 'ol/style/Fill.js'
import Stroke from 'ol/style/Stroke.js'
import Style from 'ol/style/Style.js'
import Text from 'ol/style/Text.js'
import { countedOverlaysMetresPerPixel } from '../in-view.ts'
import type { MapView } from '../map-view.ts'
import { togetherOf } from '../overlay-hits.ts'
import { type Overlay, overlayLooks, overlays } from '../overlays.ts'

export interface CountedSymbols {
  readonly layer: VectorLayer
  /** View units a pixel: from here on outwards symbols are counted. */
  readonly fromResolution: number
  /** @param symbols  points, one for each thing */
  show(symbols: Feature[]): void
}

const togetherPixels = 56
/** Beside the ring of works that may be counted at the same place. */
const asidePixels = 46

export function makeCountedSymbols(view: MapView, overlay: Overlay): CountedSymbols {
  const fromResolution = countedOverlaysMetresPerPixel * 0.99 * view.unitsPerMetre()
  const symbols = new VectorSource()
  const layer = new VectorLayer({
    source: new Cluster({ source: symbols, distance: togetherPixels }),
    minResolution: fromResolution,
    // over the rings of works, which stand where most of these are too
    zIndex: 11 + (overlays.indexOf(overlay) + 1) / 100,
    style: (feature, resolution) => stylesOf(overlay, feature, resolution),
  })
  return {
    layer,
    fromResolution,
    show(given) {
      symbols.clear(true)
      symbols.addFeatures(given)
    },
  }
}

/** Each layer has its own side of the place, so that several can be read at once; a line leads to where it is. */
function stylesOf(overlay: Overlay, feature: FeatureLike, resolution: number): Style[] {
  const place = feature.getGeometry()
  if (!(place instanceof Point)) return []
  const { colour, letters } = overlayLooks[overlay]
  const count = (feature.get(togetherOf) as readonly unknown[]).length
  const [x = 0, y = 0] = place.getCoordinates()
  const turn = (overlays.indexOf(overlay) / overlays.length) * 2 * Math.PI
  const at = (pixels: number) => [x + Math.cos(turn) * pixels * resolution, y + Math.sin(turn) * pixels * resolution]
  const radius = letters.length > 2 ? 14 : 11
  const symbol = new Style({
    geometry: new Point(at(asidePixels)),
    image: new CircleStyle({
      radius,
      fill: new Fill({ color: '#ffffff' }),
      stroke: new Stroke({ color: colour, width: 2.5 }),
    }),
    text: new Text({
      text: letters,
      font: `bold ${letters.length > 2 ? 11 : 12}px Arial, Helvetica, sans-serif`,
      fill: new Fill({ color: colour }),
    }),
    zIndex: 2,
  })
  const leader = new Style({
    geometry: new LineString([at(asidePixels / 3), at(asidePixels)]),
    stroke: new Stroke({ color: colour, width: 1.5 }),
    zIndex: 1,
  })
  return count === 1 ? [leader, symbol] : [leader, symbol, numberStyle(count, colour, at(asidePixels), radius)]
}

function numberStyle(count: number, colour: string, at: number[], radius: number): Style {
  return new Style({
    geometry: new Point(at),
    text: new Text({
      text: count.toLocaleString('en-GB'),
      font: 'bold 12px Arial, Helvetica, sans-serif',
      textAlign: 'left',
      offsetX: radius + 3,
      padding: [2, 3, 1, 3],
      fill: new Fill({ color: '#ffffff' }),
      backgroundFill: new Fill({ color: colour }),
    }),
    zIndex: 3,
  })
}
