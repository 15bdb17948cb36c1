import { endpoint } from './endpoint.ts'
import type * as shapes from './search.shapes.ts'

export const searchEverything = endpoint<typeof shapes.searchEverything>('app', 'GET', '/app/search', {
  summary: 'References of every kind, streets, places and people by what somebody types, the likeliest first',
  capability: 'search',
  access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed', Admin: 'allowed' },
  member: 'rows-either',
  workstream: 'filter',
  success: 200,
  rules: ['BR-ROLE-13', 'BR-ROLE-24', 'BR-ROLE-66', 'BR-ROLE-67', 'BR-REP-05', 'BR-WORK-07'],
})
