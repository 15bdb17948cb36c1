import { endpoint } from './endpoint.ts'
import type * as shapes from './geojson.shapes.ts'

const anyRole = { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' } as const

export const getWorksInBox = endpoint<typeof shapes.getWorksInBox>('geojson', 'GET', '/works', {
  summary: 'Works that meet a box, as GeoJSON',
  capability: 'works',
  access: anyRole,
  success: 200,
  rules: ['BR-GEN-30', 'BR-GEN-34', 'BR-ROLE-12'],
})

export const getActivitiesInBox = endpoint<typeof shapes.getActivitiesInBox>('geojson', 'GET', '/activities', {
  summary: 'Activities that meet a box, as GeoJSON',
  capability: 'activities',
  access: anyRole,
  success: 200,
  rules: ['BR-GEN-30', 'BR-GEN-34'],
})
