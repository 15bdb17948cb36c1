/**
 * Draws the features of `/works.json` once and reports when they are painted; `bench/map.ts` then drags the map and asks for the frames.
 * `?kind=ours` takes the way of the map page, from the answer's text to groups or symbols; `plain` is OpenLayers as it comes.
 */
import GeoJSON from 'ol/format/GeoJSON.js'
import VectorLayer from 'ol/layer/Vector.js'
import VectorSource from 'ol/source/Vector.js'
import type { Position } from '../../domain/geometry.ts'
import { makeFeatureLayer } from '../../src/map/layers/feature-layer.ts'
import { makeGroupLayer } from '../../src/map/layers/group-layer.ts'
import { type WorksAnswer, worksOnMap } from '../../src/map/layers/works.ts'
import { makeMapView, type MapView } from '../../src/map/map-view.ts'
import { shownOnMap } from '../../src/map/shown-on-map.ts'
import { allShown } from '../../src/map/switches.ts'

declare global {
  interface Window {
    /** Milliseconds from the answer's text to the finished picture. */
    paintedMs?: number
    frameMs: number[]
  }
}

const search = new URLSearchParams(location.search)
const centre: Position = [Number(search.get('easting')), Number(search.get('northing'))]
const element = document.getElementById('map')
const text = await (await fetch('/works.json')).text()

const begun = performance.now()
const view = makeMapView({ base: 'streets' }, { centre, metresPerPixel: Number(search.get('scale')) })
if (element) view.attach(element)
view.map.once('rendercomplete', () => {
  window.paintedMs = performance.now() - begun
  countFrames()
})
if (search.get('kind') === 'plain') drawPlain(view)
else drawOurs(view)

function drawPlain({ map }: MapView) {
  map.addLayer(
    new VectorLayer({ source: new VectorSource({ features: new GeoJSON().readFeatures(JSON.parse(text)) }) }),
  )
}

function drawOurs(view: MapView) {
  const features = worksOnMap(JSON.parse(text) as WorksAnswer, new Set(), '2026-11-22')
  const [singles, groups] = [makeFeatureLayer(view), makeGroupLayer(view)]
  singles.attach()
  groups.attach()
  const show = () => {
    const box = view.box()
    if (!box) return
    const shown = shownOnMap(features, { ...view.place(), box }, allShown)
    singles.show(
      shown.singles.map((feature, index) => ({ feature, number: String(index + 1) })),
      undefined,
    )
    groups.show(shown.groups, undefined)
  }
  show()
  view.whenMoved(show)
}

function countFrames() {
  window.frameMs = []
  let last = performance.now()
  const next = (now: number) => {
    window.frameMs.push(now - last)
    last = now
    requestAnimationFrame(next)
  }
  requestAnimationFrame(next)
}
