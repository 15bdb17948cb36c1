/** What every map of the app needs from outside: which base map, where its street lines come from, where it was last left. */
import { listStreetLines } from '../../domain/contract/streets.ts'
import type { Position } from '../../domain/geometry.ts'
import { call } from '../api/call.ts'
import { useNow } from '../app/now.ts'
import { useSession } from '../app/session.ts'
import { use } from 'react'
import { attributionOf, type MapSettings } from './map-settings.ts'
import type { Place } from './map-view.ts'
import { shiftGrid } from './shift-grid.ts'
import type { AskForStreets } from './street-source.ts'

export type MapServices = {
  settings: MapSettings
  attribution: string
  askForStreets: AskForStreets
}

const askForStreets: AskForStreets = async (box, signal) => {
  const { features } = await call(listStreetLines, { query: box }, { signal })
  return features.map(({ properties, geometry }) => ({
    properties,
    geometry: { type: geometry.type, coordinates: geometry.coordinates.map((part) => part.map(toPosition)) },
  }))
}

const noStreets: AskForStreets = async () => []

function toPosition([easting = 0, northing = 0]: readonly number[]): Position {
  return [easting, northing]
}

export function useMapServices(): MapServices {
  const { map: settings, street_manager: engine } = useSession()
  // a map made before the grid of shifts is there would lie some metres beside it
  if (settings.shift_grid) use(shiftGrid())
  const year = useNow().toZonedDateTimeISO('Europe/London').year
  // a Street Manager behind this server has no lines of its streets to give
  const ask = engine === 'passed_through' ? noStreets : askForStreets
  return { settings, attribution: attributionOf(settings, year), askForStreets: ask }
}

const keptAs = 'map-place'

/** Where a map was last left in this tab, so that the next one opens there. */
export function keptPlace(): Place | undefined {
  const [easting, northing, metresPerPixel] = (sessionStorage.getItem(keptAs) ?? '').split(',').map(Number)
  if (!easting || !northing || !metresPerPixel) return undefined
  return { centre: [easting, northing], metresPerPixel }
}

export function keepPlace({ centre, metresPerPixel }: Place) {
  sessionStorage.setItem(keptAs, [...centre, metresPerPixel].join(','))
}

/** All of Great Britain south of the Highlands: where a map opens when nothing says where to look. */
export const widestPlace: Place = { centre: [420_000, 350_000], metresPerPixel: 896 }
