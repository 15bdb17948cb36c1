/** Layers of the map that the GeoJSON API has not. A header of the answer, `x-more-features`, says that a box holds more. */
import { endpoint } from './endpoint.ts'
import type * as shapes from './map-layers.shapes.ts'

export const getSitesInBox = endpoint<typeof shapes.getSitesInBox>('app', 'GET', '/app/map/sites', {
  summary: 'Sites of my works that meet a box, by how far they are in their guarantee, as GeoJSON',
  capability: 'sites',
  access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' },
  member: 'rows-either',
  workstream: 'filter',
  success: 200,
  rules: ['BR-GEN-30', 'BR-GEN-34', 'BR-REIN-03', 'BR-REIN-20', 'BR-REIN-21', 'BR-REIN-22'],
})

export const getGeographicalAreasInBox = endpoint<typeof shapes.getGeographicalAreasInBox>(
  'app',
  'GET',
  '/app/map/geographical-areas',
  {
    summary: 'Areas of my authority that have streets in a box, with these streets, as GeoJSON',
    capability: 'geographical-areas',
    access: { HighwayAuthority: 'member' },
    member: 'own-authority',
    success: 200,
    rules: ['BR-GEN-34', 'BR-GEO-01', 'BR-GEO-06'],
  },
)
