import { endpoint } from './endpoint.ts'
import type * as shapes from './events.shapes.ts'

export const listWorkUpdates = endpoint<typeof shapes.listWorkUpdates>('event', 'GET', '/works/updates', {
  summary: 'What happened on works, in order, to poll from',
  capability: 'events',
  access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' },
  member: 'rows-either',
  workstream: 'filter',
  success: 200,
  rules: ['BR-ROLE-13', 'BR-ROLE-24'],
})
