import { endpoint } from './endpoint.ts'
import type * as shapes from './map-counts.shapes.ts'

export const countWorksInCells = endpoint<typeof shapes.countWorksInCells>('app', 'GET', '/app/map/counts', {
  summary: 'How many works of the map of works stand in each square of the grid that a box touches',
  capability: 'works',
  access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' },
  success: 200,
  rules: ['BR-GEN-30', 'BR-GEN-34', 'BR-PERMIT-27', 'BR-ROLE-12'],
})
