/**
 * The map itself: made once, kept outside React, lent a `div` by MapRegion.
 *
 * All that goes in and comes out is EPSG:27700 metres. Inside, the view is British National Grid unless the base map is cut in Web Mercator;
 * a Mercator metre is about 0.6 of a metre on the ground at our latitudes, so widths and scales are always asked of this object.
 */
import OlMap from 'ol/Map.js'
import View from 'ol/View.js'
import type { EventsKey } from 'ol/events.js'
import { defaults as defaultInteractions } from 'ol/interaction/defaults.js'
import type Interaction from 'ol/interaction/Interaction.js'
import type BaseLayer from 'ol/layer/Base.js'
import { unByKey } from 'ol/Observable.js'
import type { Bounds, Position } from '../../domain/geometry.ts'
import { gridBounds, roundMetres, roundPosition } from './bng.ts'
import type { MapSettings } from './map-settings.ts'
import { BNG, type Projection, reproject, WEB_MERCATOR } from './projections.ts'

/** The resolutions of Ordnance Survey's own National Grid tiles, in metres a pixel, so that its tiles are never stretched. */
export const bngResolutions = [896, 448, 224, 112, 56, 28, 14, 7, 3.5, 1.75, 0.875, 0.4375, 0.21875, 0.109375]

const animationMs = 150

export type Place = { centre: Position; metresPerPixel: number }

export type MapView = {
  readonly map: OlMap
  readonly projection: Projection
  attach(element: HTMLElement): void
  detach(element: HTMLElement): void
  add(layer: BaseLayer): () => void
  addInteraction(interaction: Interaction): () => void
  place(): Place
  /** View units in a true metre on the ground, at the middle of the map. */
  unitsPerMetre(): number
  box(): Bounds | undefined
  moveTo(place: Partial<Place>): void
  fit(bounds: Bounds, closestMetresPerPixel?: number): void
  panBy(pixelsEast: number, pixelsNorth: number): void
  zoomBy(steps: number): void
  whenMoved(tell: () => void): () => void
  whenClicked(tell: (pixel: number[]) => void): () => void
  /** Shows a hand while the pointer is over something that can be chosen. */
  whenHovered(isChoosable: (pixel: number[]) => boolean): () => void
  /** At once when the map has a size, else as soon as it is shown. */
  whenSized(tell: () => void): void
  toView(flat: readonly number[]): number[]
  fromView(flat: readonly number[]): number[]
  dispose(): void
}

export interface MapViewOptions {
  readonly interactive?: boolean
  readonly doubleClickZoom?: boolean
  /** Any scale and not only those of the tiles: for paper. */
  readonly anyScale?: boolean
  /** Dots painted for each pixel of the page, where the screen's own are too few. */
  readonly sharpness?: number
  /** Another map that this one is to move with: where it starts then is where that one is. */
  readonly sharedView?: MapView
}

export function makeMapView(
  settings: Pick<MapSettings, 'base'>,
  start: Place,
  { interactive = true, doubleClickZoom = true, anyScale = false, sharpness, sharedView }: MapViewOptions = {},
): MapView {
  const projection: Projection = settings.base === 'osm' ? WEB_MERCATOR : BNG
  const toView = (flat: readonly number[]) => reproject(flat, BNG, projection)
  const fromView = (flat: readonly number[]) => reproject(flat, projection, BNG)
  const ownView = () =>
    new View({
      projection,
      center: toView(start.centre),
      constrainResolution: !anyScale,
      smoothResolutionConstraint: false,
      enableRotation: false,
      ...(projection === BNG
        ? {
            ...(anyScale ? {} : { resolutions: bngResolutions }),
            extent: extentOf(gridBounds),
            constrainOnlyCenter: true,
          }
        : { minZoom: 6, maxZoom: 20 }),
    })
  const view = sharedView?.map.getView() ?? ownView()
  const map = new OlMap({
    view,
    ...(sharpness === undefined ? {} : { pixelRatio: sharpness }),
    controls: [],
    interactions: interactive
      ? defaultInteractions({
          keyboard: false,
          altShiftDragRotate: false,
          pinchRotate: false,
          doubleClickZoom,
          zoomDuration: duration(),
        })
      : [],
  })

  // How many view units one true metre is at a northing: 1 on the grid, about 1.6 in Web Mercator.
  const unitsPerMetre = ([easting, northing]: Position) => {
    const pair = toView([easting, northing, easting + 100, northing])
    return Math.hypot((pair[2] ?? 0) - (pair[0] ?? 0), (pair[3] ?? 0) - (pair[1] ?? 0)) / 100
  }
  const centre = () => roundPosition(fromView(view.getCenter() ?? toView(start.centre)))
  const place = (): Place => {
    const at = centre()
    return { centre: at, metresPerPixel: (view.getResolution() ?? start.metresPerPixel) / unitsPerMetre(at) }
  }
  const resolutionFor = (metresPerPixel: number, at: Position) =>
    view.getConstrainedResolution(metresPerPixel * unitsPerMetre(at)) ?? metresPerPixel
  if (!sharedView) view.setResolution(resolutionFor(start.metresPerPixel, start.centre))

  // where a move under way will end: a key that comes before that goes on from there, so that none is lost
  let bound: { readonly center?: readonly number[]; readonly zoom?: number } = {}
  const go = (change: typeof bound) => {
    const target = { ...bound, ...change }
    bound = target
    view.cancelAnimations()
    const { center, zoom } = target
    view.animate(
      { ...(center ? { center: [...center] } : {}), ...(zoom === undefined ? {} : { zoom }), duration: duration() },
      () => {
        if (bound === target) bound = {}
      },
    )
  }

  return {
    map,
    projection,
    toView,
    fromView,
    place,
    unitsPerMetre: () => unitsPerMetre(centre()),
    attach(element) {
      const held = map.getTargetElement()
      if (held && held !== element) throw new Error('This map is already shown somewhere else')
      map.setTarget(element)
      // OpenLayers 10 tells of a move by comparing two frames: a map that is drawn once would never say where it opened.
      map.once('postrender', () => map.render())
    },
    detach(element) {
      if (map.getTargetElement() === element) map.setTarget(undefined)
    },
    add(layer) {
      map.addLayer(layer)
      return () => map.removeLayer(layer)
    },
    addInteraction(interaction) {
      map.addInteraction(interaction)
      return () => map.removeInteraction(interaction)
    },
    box() {
      const size = map.getSize()
      if (!size || size[0] === 0 || size[1] === 0) return undefined
      return boundsWithin(view.calculateExtent(size), fromView)
    },
    moveTo({ centre: to, metresPerPixel }) {
      const at = to ?? centre()
      if (metresPerPixel !== undefined) view.setResolution(resolutionFor(metresPerPixel, at))
      view.setCenter(toView(at))
    },
    fit(bounds, closestMetresPerPixel = 0.4375) {
      const flat = toView([bounds.minEasting, bounds.minNorthing, bounds.maxEasting, bounds.maxNorthing])
      const middle: Position = [
        (bounds.minEasting + bounds.maxEasting) / 2,
        (bounds.minNorthing + bounds.maxNorthing) / 2,
      ]
      view.fit([flat[0] ?? 0, flat[1] ?? 0, flat[2] ?? 0, flat[3] ?? 0], {
        ...sizeOf(map),
        padding: [48, 48, 48, 48],
        minResolution: closestMetresPerPixel * unitsPerMetre(middle),
      })
    },
    panBy(pixelsEast, pixelsNorth) {
      const resolution = view.getResolution() ?? 1
      const [x = 0, y = 0] = bound.center ?? view.getCenter() ?? []
      go({ center: [x + pixelsEast * resolution, y + pixelsNorth * resolution] })
    },
    zoomBy(steps) {
      const zoom = view.getConstrainedZoom((bound.zoom ?? view.getZoom() ?? 0) + steps)
      if (zoom !== undefined) go({ zoom })
    },
    whenMoved(tell) {
      const key: EventsKey = map.on('moveend', tell)
      return () => unByKey(key)
    },
    whenClicked(tell) {
      const key = map.on('singleclick', ({ pixel }) => tell(pixel))
      return () => unByKey(key)
    },
    whenHovered(isChoosable) {
      const key = map.on('pointermove', ({ pixel, dragging }) => {
        const element = map.getTargetElement()
        if (element && !dragging) element.style.cursor = isChoosable(pixel) ? 'pointer' : ''
      })
      return () => unByKey(key)
    },
    whenSized(tell) {
      if (map.getSize()?.every((length) => length > 0)) tell()
      else map.once('change:size', tell)
    },
    dispose() {
      map.setTarget(undefined)
      map.dispose()
    },
  }
}

function sizeOf(map: OlMap) {
  const size = map.getSize()
  return size ? { size } : {}
}

function extentOf(bounds: Bounds): [number, number, number, number] {
  return [bounds.minEasting, bounds.minNorthing, bounds.maxEasting, bounds.maxNorthing]
}

/** The smallest grid box that holds a view's extent; its four corners are turned, since a Mercator box lies askew on the grid. */
function boundsWithin(extent: readonly number[], fromView: (flat: readonly number[]) => number[]): Bounds {
  const [left = 0, bottom = 0, right = 0, top = 0] = extent
  const flat = fromView([left, bottom, right, bottom, right, top, left, top])
  const eastings = flat.filter((_, index) => index % 2 === 0)
  const northings = flat.filter((_, index) => index % 2 === 1)
  return {
    minEasting: roundMetres(Math.max(gridBounds.minEasting, Math.min(...eastings))),
    minNorthing: roundMetres(Math.max(gridBounds.minNorthing, Math.min(...northings))),
    maxEasting: roundMetres(Math.min(gridBounds.maxEasting, Math.max(...eastings))),
    maxNorthing: roundMetres(Math.min(gridBounds.maxNorthing, Math.max(...northings))),
  }
}

/** No animated zoom or pan for people who asked for less motion. */
function duration(): number {
  return globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ? 0 : animationMs
}
