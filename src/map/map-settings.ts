/** What lies under the features. `streets` draws the service's own street lines and asks no other host for anything. */
export type MapSettings = {
  base: 'streets' | 'os' | 'osm'
  tiles_url?: string | undefined
  attribution?: string | undefined
  os_key?: string | undefined
}

export const streetsOnly: MapSettings = { base: 'streets' }

/** Words that must stay on screen and in print beside the map. */
export function attributionOf(settings: MapSettings, year: number): string {
  if (settings.attribution) return settings.attribution
  if (settings.base === 'os') return `Contains OS data © Crown copyright and database rights ${year}`
  if (settings.base === 'osm') return '© OpenStreetMap contributors'
  return 'Street lines from the street gazetteer'
}
