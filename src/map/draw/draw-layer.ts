/**
 * The drawing on the map: a line or area being made, its corners as handles, and the pointer that adds and drags them.
 * It holds no state of its own: it shows the drawing it is given and tells what the pointer asked for.
 */
import Feature from 'ol/Feature.js'
import LineString from 'ol/geom/LineString.js'
import Point from 'ol/geom/Point.js'
import Polygon from 'ol/geom/Polygon.js'
import Translate from 'ol/interaction/Translate.js'
import VectorLayer from 'ol/layer/Vector.js'
import type MapBrowserEvent from 'ol/MapBrowserEvent.js'
import { unByKey } from 'ol/Observable.js'
import VectorSource from 'ol/source/Vector.js'
import CircleStyle from 'ol/style/Circle.js'
import Fill from 'ol/style/Fill.js'
import Stroke from 'ol/style/Stroke.js'
import Style from 'ol/style/Style.js'
import Text from 'ol/style/Text.js'
import type { MultiLineString, Position } from '../../../domain/geometry.ts'
import { roundPosition } from '../bng.ts'
import type { MapView } from '../map-view.ts'
import type { Drawing } from './drawing.ts'

export type DrawingLayer = {
  show(drawing: Drawing): void
  showStreet(street: MultiLineString | undefined): void
  remove(): void
}

export type DrawingPointer = {
  onAdd(position: Position): void
  onMove(at: number, position: Position): void
}

const ink = '#0b0c0c'
const works = '#144e81'

const shapeStyles = [
  new Style({ stroke: new Stroke({ color: ink, width: 9 }), fill: new Fill({ color: 'rgba(255, 221, 0, 0.25)' }) }),
  new Style({ stroke: new Stroke({ color: '#ffdd00', width: 6 }) }),
  new Style({ stroke: new Stroke({ color: works, width: 2, lineDash: [8, 6] }) }),
]
const streetStyle = new Style({
  stroke: new Stroke({ color: '#1a65a6', width: 3, lineDash: [1, 7], lineCap: 'round' }),
})

export function addDrawingLayer(view: MapView, pointer: DrawingPointer): DrawingLayer {
  const shapes = new VectorSource()
  const corners = new VectorSource()
  const streets = new VectorSource()
  const removals = [
    view.add(new VectorLayer({ source: streets, style: streetStyle, zIndex: 20 })),
    view.add(new VectorLayer({ source: shapes, style: shapeStyles, zIndex: 21 })),
    view.add(
      new VectorLayer({
        source: corners,
        style: (feature) => cornerStyle(String(feature.getId())),
        zIndex: 22,
        updateWhileInteracting: true,
      }),
    ),
  ]

  const drag = new Translate({
    filter: (feature) => corners.hasFeature(feature as Feature),
    // Half of a 44 pixel target beyond the dot itself, so that a thumb can take it.
    hitTolerance: 14,
  })
  drag.on('translateend', (event) => {
    const corner = event.features.item(0)
    const point = corner?.getGeometry()
    if (point instanceof Point) {
      pointer.onMove(Number(corner.getId()) - 1, roundPosition(view.fromView(point.getCoordinates())))
    }
  })
  removals.push(view.addInteraction(drag))

  const clicked = (event: MapBrowserEvent) => {
    const onCorner = view.map.hasFeatureAtPixel(event.pixel, {
      hitTolerance: 6,
      layerFilter: (layer) => layer.getSource() === corners,
    })
    if (!onCorner) pointer.onAdd(roundPosition(view.fromView(event.coordinate)))
  }
  const key = view.map.on('click', clicked)

  return {
    show(drawing) {
      const inView = drawing.positions.map((position) => view.toView(position))
      const shape = shapeOf(drawing.type, inView)
      shapes.clear(true)
      if (shape) shapes.addFeature(new Feature(shape))
      corners.clear(true)
      corners.addFeatures(
        inView.map((position, index) => {
          const corner = new Feature(new Point(position))
          corner.setId(index + 1)
          return corner
        }),
      )
    },
    showStreet(street) {
      streets.clear(true)
      for (const part of street?.coordinates ?? []) {
        streets.addFeature(new Feature(new LineString(part.map((position) => view.toView(position)))))
      }
    },
    remove() {
      unByKey(key)
      for (const take of removals) take()
    },
  }
}

function shapeOf(type: Drawing['type'], positions: number[][]): LineString | Polygon | undefined {
  const first = positions[0]
  if (type === 'Point' || positions.length < 2 || !first) return undefined
  if (type === 'LineString' || positions.length === 2) return new LineString(positions)
  return new Polygon([[...positions, first]])
}

const cornerStyles = new Map<string, Style>()

/** A numbered dot, the same number as in the list of corners. */
function cornerStyle(number: string): Style {
  const known = cornerStyles.get(number)
  if (known) return known
  const style = new Style({
    image: new CircleStyle({
      radius: 11,
      fill: new Fill({ color: '#ffffff' }),
      stroke: new Stroke({ color: ink, width: 2 }),
    }),
    text: new Text({ text: number, font: 'bold 12px Arial, Helvetica, sans-serif', fill: new Fill({ color: ink }) }),
  })
  cornerStyles.set(number, style)
  return style
}
