/** What lies under the features: the service's own streets with a grid, or raster tiles of Ordnance Survey or OpenStreetMap. */
import TileLayer from 'ol/layer/Tile.js'
import XYZ from 'ol/source/XYZ.js'
import TileGrid from 'ol/tilegrid/TileGrid.js'
import type { MapSettings } from './map-settings.ts'
import type { MapView } from './map-view.ts'
import { addStreetLayer } from './layers/streets.ts'
import { BNG } from './projections.ts'
import type { AskForStreets } from './street-source.ts'

/** Ordnance Survey's National Grid tile scheme: its corner lies south-west of Land's End and its 14 levels are those of our view. */
const osGrid = {
  origin: [-238_375, 1_376_256],
  resolutions: [896, 448, 224, 112, 56, 28, 14, 7, 3.5, 1.75, 0.875, 0.4375, 0.21875, 0.109375],
}
const osTiles = 'https://api.os.uk/maps/raster/v1/zxy/Light_27700/{z}/{x}/{y}.png'
const osmTiles = 'https://tile.openstreetmap.org/{z}/{x}/{y}.png'

/** Adds the base map and returns how to take it away. */
export function addBaseLayer(view: MapView, settings: MapSettings, askForStreets: AskForStreets): () => void {
  if (settings.base === 'streets') return addStreetLayer(view, askForStreets)
  const source = settings.base === 'os' ? osSource(settings) : osmSource(settings)
  return view.add(new TileLayer({ source, zIndex: 0 }))
}

function osSource(settings: MapSettings): XYZ {
  const url = settings.tiles_url ?? osTiles
  const keyed = settings.os_key
    ? `${url}${url.includes('?') ? '&' : '?'}key=${encodeURIComponent(settings.os_key)}`
    : url
  return new XYZ({ url: keyed, projection: BNG, tileGrid: new TileGrid(osGrid), crossOrigin: 'anonymous' })
}

function osmSource(settings: MapSettings): XYZ {
  return new XYZ({ url: settings.tiles_url ?? osmTiles, maxZoom: 19, crossOrigin: 'anonymous' })
}
