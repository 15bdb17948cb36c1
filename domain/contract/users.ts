import { endpoint } from './endpoint.ts'
import type * as shapes from './users.shapes.ts'

export const getUser = endpoint<typeof shapes.getUser>('party', 'GET', '/users/:email', {
  summary: 'A user with roles, contracts and workstreams',
  capability: 'users',
  access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed', Admin: 'allowed' },
  success: 200,
  rules: ['BR-ROLE-01', 'BR-ROLE-11'],
})

export const updateUser = endpoint<typeof shapes.updateUser>('party', 'PUT', '/users/:email', {
  summary: "Change one's own name",
  capability: 'users',
  access: { Planner: 'member', Contractor: 'member', HighwayAuthority: 'member', Admin: 'member' },
  member: 'self',
  success: 204,
  changes: ['users', 'session'],
  rules: ['BR-GEN-06', 'BR-ROLE-65'],
})
