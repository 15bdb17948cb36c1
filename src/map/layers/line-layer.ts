/** Whole streets over the base map, told apart by colour and by pattern. */
import Feature from 'ol/Feature.js'
import MultiLineString from 'ol/geom/MultiLineString.js'
import VectorLayer from 'ol/layer/Vector.js'
import VectorSource from 'ol/source/Vector.js'
import Stroke from 'ol/style/Stroke.js'
import Style from 'ol/style/Style.js'
import type { MultiLineString as StreetLine } from '../../../domain/geometry.ts'
import type { MapView } from '../map-view.ts'

export type LineLook = 'member' | 'added' | 'removed' | 'warning'

/** Colour and dashes in pixels; no dashes is a whole line. */
export const lineColours: Readonly<Record<LineLook, { colour: string; dash: readonly number[] }>> = {
  member: { colour: '#1d70b8', dash: [] },
  added: { colour: '#00703c', dash: [12, 3] },
  removed: { colour: '#d4351c', dash: [3, 4] },
  warning: { colour: '#b45309', dash: [8, 3, 2, 3] },
}

const thumbPixels = 10

interface Line {
  readonly usrn: number
  readonly look: LineLook
  readonly geometry: StreetLine
}

export interface LineLayer {
  /** Puts the layer on the map and returns how to take it off. */
  attach(): () => void
  show(lines: readonly Line[]): void
  /** USRN of the street under a pixel, with room for a thumb. */
  at(pixel: number[]): number | undefined
}

export function makeLineLayer(view: MapView): LineLayer {
  const source = new VectorSource()
  const layer = new VectorLayer({
    source,
    zIndex: 10,
    style: (feature) => styles[feature.get('look') as LineLook],
  })
  return {
    attach: () => view.add(layer),
    show(lines) {
      source.clear(true)
      source.addFeatures(
        lines.map(({ usrn, look, geometry }) => {
          const parts = geometry.coordinates.map((part) => part.map((position) => view.toView(position)))
          const feature = new Feature(new MultiLineString(parts))
          feature.setId(usrn)
          feature.set('look', look, true)
          return feature
        }),
      )
    },
    at(pixel) {
      const [feature] = view.map.getFeaturesAtPixel(pixel, {
        hitTolerance: thumbPixels,
        layerFilter: (other) => other === layer,
      })
      const id = feature?.getId()
      return typeof id === 'number' ? id : undefined
    },
  }
}

const styleOf = (look: LineLook) =>
  new Style({
    stroke: new Stroke({
      color: lineColours[look].colour,
      width: 4,
      lineDash: [...lineColours[look].dash],
      lineCap: 'butt',
    }),
  })

const styles: Readonly<Record<LineLook, Style>> = {
  member: styleOf('member'),
  added: styleOf('added'),
  removed: styleOf('removed'),
  warning: styleOf('warning'),
}
