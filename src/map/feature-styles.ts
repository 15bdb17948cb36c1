/**
 * OpenLayers styles of features, one set per look. A style is made once and shared by every feature that looks the same,
 * so that twenty thousand features cost some forty styles.
 */
import type { FeatureLike } from 'ol/Feature.js'
import type Geometry from 'ol/geom/Geometry.js'
import CircleStyle from 'ol/style/Circle.js'
import Fill from 'ol/style/Fill.js'
import Icon from 'ol/style/Icon.js'
import Stroke from 'ol/style/Stroke.js'
import Style from 'ol/style/Style.js'
import Text from 'ol/style/Text.js'
import { looks } from '../components/traffic-management-paths.ts'
import type { FeatureState, MapFeature } from './map-feature.ts'
import { sharpness, symbolCanvas } from './plates.ts'
import { symbolKey } from './symbol-key.ts'
import { activityColour } from './symbol-paths.ts'

/** Where the symbol of a feature stands, kept on the OpenLayers feature under this name. */
export const symbolAt = 'symbol'

const symbolGeometry = (feature: FeatureLike) => feature.get(symbolAt) as Geometry

const known = new Map<string, Style[]>()

/** Line or area by state, then the symbol, or a dot where works have none; the chosen one has a halo under all of it. */
export function featureStyles(feature: MapFeature, isChosen: boolean, hasSymbols = true): Style[] {
  const isPlain = !hasSymbols && feature.state !== 'activity'
  const key = `${feature.geometry.type}|${symbolKey(feature, isChosen)}|${isPlain ? 'plain' : ''}`
  const made = known.get(key)
  if (made) return made
  const styles = [
    ...(isChosen ? haloStyles : []),
    ...(feature.geometry.type === 'LineString' ? lineStyles(feature.state) : []),
    ...(feature.geometry.type === 'Polygon' ? areaStyles(feature.state) : []),
    new Style({
      geometry: symbolGeometry,
      image: isPlain
        ? dotOf(feature.state, isChosen)
        : new Icon({ img: symbolCanvas(feature, isChosen), scale: 1 / sharpness }),
      zIndex: isChosen ? 5 : 3,
    }),
  ]
  known.set(key, styles)
  return styles
}

/** Hollow before the works, dashed while they await their permit, full while they run, grey when they are done. */
function dotOf(state: FeatureState, isChosen: boolean): CircleStyle {
  const isHollow = state === 'awaiting' || state === 'planned'
  return new CircleStyle({
    radius: isChosen ? 9 : 7,
    fill: new Fill({ color: isChosen ? '#ffdd00' : isHollow ? '#ffffff' : colourOf(state) }),
    stroke: new Stroke({
      color: isHollow ? colourOf(state) : '#ffffff',
      width: 2.5,
      lineDash: state === 'awaiting' ? [4, 3] : [],
    }),
  })
}

const haloStyles = [
  new Style({ stroke: new Stroke({ color: '#0b0c0c', width: 19 }), zIndex: 0 }),
  new Style({ stroke: new Stroke({ color: '#ffdd00', width: 15 }), zIndex: 0 }),
]

function colourOf(state: FeatureState): string {
  return state === 'activity' ? activityColour : looks[state].outline
}

const plainLines = new Map<FeatureState, Style[]>()

/** 9 pixels on white: closed boxes awaiting, a double line planned, solid in progress, ticks completed. */
export function lineStyles(state: FeatureState): Style[] {
  const made = plainLines.get(state)
  if (made) return made
  const color = colourOf(state)
  const stroke = (options: ConstructorParameters<typeof Stroke>[0]) =>
    new Style({ stroke: new Stroke({ lineCap: 'butt', ...options }), zIndex: 1 })
  const ground = stroke({ color: '#ffffff', width: 13 })
  const core = { color: '#ffffff', width: 4.5 }
  const lines: Record<FeatureState, Style[]> = {
    awaiting: [
      ground,
      stroke({ color, width: 9, lineDash: [11, 6] }),
      stroke({ ...core, lineDash: [6, 11], lineDashOffset: -2.5 }),
    ],
    planned: [ground, stroke({ color, width: 9 }), stroke(core)],
    in_progress: [ground, stroke({ color, width: 9 })],
    completed: [ground, stroke({ color, width: 9, lineDash: [2, 5] })],
    activity: [ground, stroke({ color, width: 9 }), stroke({ color: '#ffffff', width: 1.5 })],
  }
  plainLines.set(state, lines[state])
  return lines[state]
}

function areaStyles(state: FeatureState): Style[] {
  const color = colourOf(state)
  const isDashed = state === 'awaiting'
  return [
    new Style({ stroke: new Stroke({ color: '#ffffff', width: 6 }), fill: areaFill(state), zIndex: 1 }),
    new Style({ stroke: new Stroke({ color, width: 2.5, ...(isDashed ? { lineDash: [9, 5] } : {}) }), zIndex: 1 }),
  ]
}

/** Dots before the works, diagonals while they run, level lines for activities, a plain tint when they are done. */
function areaFill(state: FeatureState): Fill {
  if (state === 'completed') return new Fill({ color: 'rgba(95, 99, 104, 0.15)' })
  const size = 8
  const canvas = document.createElement('canvas')
  canvas.width = size
  canvas.height = size
  const pen = canvas.getContext('2d')
  if (!pen) return new Fill({ color: 'rgba(255, 255, 255, 0.7)' })
  pen.fillStyle = 'rgba(255, 255, 255, 0.75)'
  pen.fillRect(0, 0, size, size)
  pen.fillStyle = colourOf(state)
  pen.strokeStyle = colourOf(state)
  pen.lineWidth = 1.4
  pen.beginPath()
  if (state === 'in_progress') {
    for (const shift of [-size, 0, size]) {
      pen.moveTo(shift, size)
      pen.lineTo(shift + size, 0)
    }
    pen.stroke()
  } else if (state === 'activity') {
    pen.moveTo(0, size / 2)
    pen.lineTo(size, size / 2)
    pen.stroke()
  } else {
    pen.arc(size / 2, size / 2, 1.3, 0, 2 * Math.PI)
    pen.fill()
  }
  return new Fill({ color: pen.createPattern(canvas, 'repeat') ?? 'rgba(255, 255, 255, 0.7)' })
}

const numbers = new Map<string, Style>()

/** The number of the list, up left of the symbol. */
export function numberStyle(number: string): Style {
  const made = numbers.get(number)
  if (made) return made
  const style = new Style({
    geometry: symbolGeometry,
    image: new CircleStyle({
      radius: 9.5,
      displacement: [-18, 17],
      fill: new Fill({ color: '#ffffff' }),
      stroke: new Stroke({ color: '#0b0c0c', width: 1.6 }),
    }),
    text: new Text({
      text: number,
      font: `bold ${number.length > 2 ? 10 : 12}px Arial, Helvetica, sans-serif`,
      offsetX: -18,
      offsetY: -16.5,
      fill: new Fill({ color: '#0b0c0c' }),
    }),
    zIndex: 4,
  })
  numbers.set(number, style)
  return style
}
