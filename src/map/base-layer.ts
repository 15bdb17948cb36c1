/** What lies under the features: the service's own streets with a grid, or raster tiles of Ordnance Survey or OpenStreetMap. */
import TileLayer from 'ol/layer/Tile.js'
import XYZ from 'ol/source/XYZ.js'
import TileGrid from 'ol/tilegrid/TileGrid.js'
import { addStreetLayer } from './layers/streets.ts'
import type { MapSettings } from './map-settings.ts'
import { bngResolutions, type MapView } from './map-view.ts'
import { BNG } from './projections.ts'
import type { AskForStreets } from './street-source.ts'

/** Corner of Ordnance Survey's National Grid tile scheme, south-west of Land's End; its 14 levels are the resolutions of our view. */
const osOrigin = [-238_375, 1_376_256]

/** `stand_in`: tiles do not come, streets of our own do · `down`: neither does. */
export type BaseMapState = 'shown' | 'stand_in' | 'down'

/** Adds the base map and returns how to take it away; `tell` hears how it goes. */
export function addBaseLayer(
  view: MapView,
  settings: MapSettings,
  askForStreets: AskForStreets,
  tell: (state: BaseMapState) => void,
): () => void {
  const { base, tiles_url: url } = settings
  // The server refuses to start with tiles chosen and no address for them.
  if (base === 'streets' || !url) {
    return addStreetLayer(view, askForStreets, (isThere) => tell(isThere ? 'shown' : 'down'))
  }
  const source =
    base === 'os'
      ? new XYZ({
          url,
          projection: BNG,
          tileGrid: new TileGrid({ origin: osOrigin, resolutions: bngResolutions }),
          crossOrigin: 'anonymous',
        })
      : new XYZ({ url, maxZoom: 19, crossOrigin: 'anonymous' })
  const removals = [view.add(new TileLayer({ source, zIndex: 0 }))]
  // Tiles come from somebody else's server: when they do not come, the streets that we hold ourselves stand in for them.
  source.once('tileloaderror', () => {
    tell('stand_in')
    removals.push(addStreetLayer(view, askForStreets, (isThere) => tell(isThere ? 'stand_in' : 'down')))
  })
  return () => {
    for (const remove of removals) remove()
  }
}
