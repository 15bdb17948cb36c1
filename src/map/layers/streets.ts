/** The street network as a base layer: casings below, carriageways above, names along the line when there is room. */
import Feature from 'ol/Feature.js'
import LineString from 'ol/geom/LineString.js'
import MultiLineString from 'ol/geom/MultiLineString.js'
import VectorLayer from 'ol/layer/Vector.js'
import VectorImageLayer from 'ol/layer/VectorImage.js'
import VectorSource from 'ol/source/Vector.js'
import Fill from 'ol/style/Fill.js'
import Stroke from 'ol/style/Stroke.js'
import Style from 'ol/style/Style.js'
import Text from 'ol/style/Text.js'
import type { Bounds } from '../../../domain/geometry.ts'
import { gridLines } from '../grid-lines.ts'
import type { MapView } from '../map-view.ts'
import { type AskForStreets, contains, isWorthAsking, type StreetFeature, widened } from '../street-source.ts'

/** `tell` hears of each answer whether it came. */
export function addStreetLayer(
  view: MapView,
  askForStreets: AskForStreets,
  tell: (isThere: boolean) => void,
): () => void {
  const streets = new VectorSource()
  const grid = new VectorSource()
  const askedFor: Bounds[] = []
  let asking: AbortController | undefined

  const showGrid = (box: Bounds) => {
    grid.clear(true)
    grid.addFeatures(
      gridLines(box, view.place().metresPerPixel).map(({ from, to, label }) => {
        const line = new Feature(new LineString([view.toView(from), view.toView(to)]))
        line.set('label', label)
        return line
      }),
    )
  }
  const showStreets = async (box: Bounds) => {
    const wide = widened(box)
    if (!isWorthAsking(box) || askedFor.some((known) => contains(known, box))) return
    asking?.abort()
    const mine = new AbortController()
    asking = mine
    try {
      const found = await askForStreets(wide, mine.signal)
      askedFor.push(wide)
      streets.addFeatures(
        found.filter(({ properties }) => !streets.getFeatureById(properties.usrn)).map(toFeature(view)),
      )
      tell(true)
    } catch {
      if (!mine.signal.aborted) tell(false)
      // The base map is an aid: without it the grid, the works and their list still stand, and the next move asks again.
    }
  }
  const update = () => {
    const box = view.box()
    if (!box) return
    showGrid(box)
    void showStreets(box)
  }

  const removals = [
    view.add(new VectorLayer({ source: grid, style: gridStyle, zIndex: 0 })),
    // An image half as wide again as the view: panning moves a picture instead of redrawing every street.
    view.add(new VectorImageLayer({ source: streets, style: streetStyle, imageRatio: 1.5, zIndex: 1 })),
    view.add(
      new VectorLayer({ source: streets, style: nameStyle, declutter: 'streets', maxResolution: 2.5, zIndex: 2 }),
    ),
    view.whenMoved(update),
  ]
  update()
  return () => {
    asking?.abort()
    for (const remove of removals) remove()
  }
}

function toFeature(view: MapView) {
  return ({ geometry, properties }: StreetFeature) => {
    const feature = new Feature(
      new MultiLineString(geometry.coordinates.map((part) => part.map((position) => view.toView(position)))),
    )
    feature.setId(properties.usrn)
    feature.setProperties({ name: properties.street_descriptor, category: properties.road_category }, true)
    return feature
  }
}

/** Widths on the ground in metres by road category (BR-GEN-38): strategic and main roads wide, footways narrow. */
function widthMetres(category: number): number {
  if (category <= 2 && category > 0) return 13
  if (category === 3) return 10
  if (category >= 6 && category <= 8) return 3
  return 8
}

const streetStyles = new Map<string, Style[]>()

function streetStyle(feature: { get(name: string): unknown }, resolution: number): Style[] {
  const category = Number(feature.get('category') ?? 4)
  const key = `${category}/${resolution}`
  const known = streetStyles.get(key)
  if (known) return known
  const width = Math.max(category <= 3 && category > 0 ? 2.5 : 1.2, widthMetres(category) / resolution)
  const isMain = category > 0 && category <= 3
  const styles = [
    new Style({ stroke: new Stroke({ color: '#c6c8bf', width: width + 2 }), zIndex: 0 }),
    new Style({ stroke: new Stroke({ color: isMain ? '#fdf8ea' : '#ffffff', width }), zIndex: isMain ? 2 : 1 }),
  ]
  streetStyles.set(key, styles)
  return styles
}

const nameFill = new Fill({ color: '#484949' })
const nameHalo = new Stroke({ color: '#ffffff', width: 3 })

function nameStyle(feature: { get(name: string): unknown }): Style {
  return new Style({
    text: new Text({
      text: streetName(String(feature.get('name') ?? '')),
      font: '13px Arial, Helvetica, sans-serif',
      placement: 'line',
      repeat: 500,
      fill: nameFill,
      stroke: nameHalo,
    }),
  })
}

/** Gazetteers shout in capitals; a map label need not. */
function streetName(descriptor: string): string {
  if (descriptor !== descriptor.toUpperCase()) return descriptor
  return descriptor.toLowerCase().replace(/(^|[\s(-])\p{L}/gu, (start) => start.toUpperCase())
}

const gridStroke = new Stroke({ color: '#dfe1da', width: 1 })
const gridText = new Fill({ color: '#6b6d6a' })

function gridStyle(feature: { get(name: string): unknown }): Style {
  return new Style({
    stroke: gridStroke,
    text: new Text({
      text: String(feature.get('label') ?? ''),
      font: '11px Arial, Helvetica, sans-serif',
      placement: 'line',
      textAlign: 'left',
      textBaseline: 'bottom',
      fill: gridText,
    }),
  })
}
