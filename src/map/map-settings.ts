import type { Session } from '../app/session.ts'

/** What lies under the features. `streets` draws the service's own street lines and asks no other host for anything. */
export type MapSettings = Session['map']

/** Words that must stay on screen and in print beside the map. */
export function attributionOf({ base, attribution }: MapSettings, year: number): string {
  if (attribution) return attribution
  if (base === 'os') return `Contains OS data © Crown copyright and database rights ${year}`
  if (base === 'osm') return '© OpenStreetMap contributors'
  return 'Street lines from the street gazetteer'
}
