/** What every map of the app needs from outside: which base map, and where its street lines come from. */
import { fillPath } from '../../domain/contract/endpoint.ts'
import { listStreetLines } from '../../domain/contract/streets.ts'
import type { Position } from '../../domain/geometry.ts'
import { attributionOf, type MapSettings, streetsOnly } from './map-settings.ts'
import type { AskForStreets } from './street-source.ts'

export type MapServices = {
  settings: MapSettings
  attribution: string
  /** Where a map opens that has nothing else to show. */
  home: Position
  askForStreets: AskForStreets
}

const askForStreets: AskForStreets = async (box, signal) => {
  const query = new URLSearchParams(Object.entries(box).map(([name, metres]) => [name, String(metres)]))
  const answer = await fetch(`${fillPath(listStreetLines)}?${query}`, { signal })
  if (!answer.ok) throw new Error(`Street lines could not be read: ${answer.status}`)
  return (await answer.json()).features
}

const services: MapServices = {
  settings: streetsOnly,
  attribution: attributionOf(streetsOnly, new Date().getFullYear()),
  home: [450_000, 160_000],
  askForStreets,
}

export function useMapServices(): MapServices {
  return services
}
