import { endpoint } from './endpoint.ts'
import type * as shapes from './own-account.shapes.ts'

const everybody = { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed', Admin: 'allowed' } as const

export const changeOwnPassword = endpoint<typeof shapes.changeOwnPassword>('app', 'PUT', '/app/account/password', {
  summary: 'Change my password: every other session and every token of mine ends',
  capability: 'users',
  access: everybody,
  success: 204,
  changes: ['users'],
  rules: ['BR-GEN-06', 'BR-GEN-91'],
})

export const listOwnSessions = endpoint<typeof shapes.listOwnSessions>('app', 'GET', '/app/account/sessions', {
  summary: 'Where I am signed in',
  capability: 'users',
  access: everybody,
  success: 200,
})
