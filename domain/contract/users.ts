import { endpoint } from './endpoint.ts'
import type * as shapes from './users.shapes.ts'

export const getUser = endpoint<typeof shapes.getUser>('party', 'GET', '/users/:email', {
  summary: 'A user with roles, contracts and workstreams',
  capability: 'users',
  access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed', Admin: 'allowed' },
  success: 200,
  rules: ['BR-ROLE-01', 'BR-ROLE-11'],
})
