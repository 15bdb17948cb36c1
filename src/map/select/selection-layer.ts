/** The area that selects, the corners it has so far, and a ground of light under everything that it holds. */
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
import type { Position } from '../../../domain/geometry.ts'
import { toOl } from '../layers/feature-layer.ts'
import type { OverlayItem } from '../layers/overlay-items.ts'
import type { MapView } from '../map-view.ts'
import type { Area } from './area.ts'

/** What lies in the area, whatever layer it is of. */
type Held = Pick<OverlayItem, 'geometry' | 'centre'>

export interface SelectionLayer {
  /** Puts the layer on the map and returns how to take it off. */
  attach(): () => void
  show(area: Area, corners: readonly Position[], selected: readonly Held[]): void
}

const ink = '#0b0c0c'
const light = '#ffdd00'

const areaStyles = [
  new Style({ stroke: new Stroke({ color: '#ffffff', width: 6 }) }),
  new Style({ stroke: new Stroke({ color: ink, width: 3, lineDash: [10, 6] }) }),
]
const cornerStyle = new Style({
  image: new CircleStyle({
    radius: 7,
    fill: new Fill({ color: '#ffffff' }),
    stroke: new Stroke({ color: ink, width: 3 }),
  }),
})
const heldStyle = new Style({
  stroke: new Stroke({ color: light, width: 24, lineCap: 'round' }),
  fill: new Fill({ color: light }),
})
const heldPlateStyle = new Style({ image: new CircleStyle({ radius: 22, fill: new Fill({ color: light }) }) })

/** Under all that can be selected: light behind a thing, and never over it. */
const lowest = 4.9

export function makeSelectionLayer(view: MapView): SelectionLayer {
  const held = new VectorSource()
  const shapes = new VectorSource()
  const layers = [new VectorLayer({ source: held, zIndex: lowest }), new VectorLayer({ source: shapes, zIndex: 9 })]
  const styled = (feature: Feature, style: Style | Style[]) => {
    feature.setStyle(style)
    return feature
  }
  return {
    attach() {
      const removals = layers.map((layer) => view.add(layer))
      return () => {
        for (const remove of removals) remove()
      }
    },
    show(area, corners, selected) {
      held.clear(true)
      held.addFeatures(
        selected.flatMap(({ geometry, centre }) => [
          styled(new Feature(toOl(view, geometry)), heldStyle),
          styled(new Feature(new Point(view.toView(centre))), heldPlateStyle),
        ]),
      )
      shapes.clear(true)
      const inView = (positions: readonly Position[]) => positions.map((position) => view.toView(position))
      const [first] = area
      if (first) shapes.addFeature(styled(new Feature(new Polygon([inView([...area, first])])), areaStyles))
      if (corners.length > 1) shapes.addFeature(styled(new Feature(new LineString(inView(corners))), areaStyles))
      shapes.addFeatures(inView(corners).map((corner) => styled(new Feature(new Point(corner)), cornerStyle)))
    },
  }
}
