import { endpoint } from './endpoint.ts'
import type * as shapes from './users-administration.shapes.ts'

/**
 * The contract names the requests and has no endpoints for them. Administrators, and of their own organisation's people
 * alone: anybody else's are answered as if they were not there.
 */
const administration = {
  capability: 'users',
  access: { Admin: 'allowed' },
  rules: ['BR-ROLE-02', 'BR-ROLE-S19', 'BR-ROLE-S20', 'BR-ROLE-S21', 'BR-ROLE-S22'],
} as const

const changes = ['users', 'workstreams', 'session', 'history'] as const

export const listUsers = endpoint<typeof shapes.listUsers>('app', 'GET', '/app/users', {
  ...administration,
  summary: 'The people and systems of my organisation',
  member: 'rows-own',
  success: 200,
})

export const getOwnUser = endpoint<typeof shapes.getOwnUser>('app', 'GET', '/app/users/:email', {
  ...administration,
  summary: 'One of them, with the state of the account and what it may see',
  success: 200,
})

export const inviteUser = endpoint<typeof shapes.inviteUser>('app', 'POST', '/app/users', {
  ...administration,
  summary: 'Invite somebody: a temporary password goes to their address',
  success: 201,
  changes,
})

export const reinviteUser = endpoint<typeof shapes.reinviteUser>('app', 'POST', '/app/users/re-invite', {
  ...administration,
  summary: 'A new temporary password for somebody who has not signed in yet or is disabled',
  success: 200,
  changes,
})

export const updateUserRoles = endpoint<typeof shapes.updateUserRoles>('app', 'PUT', '/app/users/:email/roles', {
  ...administration,
  summary: 'Change what somebody is; they sign in again',
  success: 204,
  changes,
})

export const unlockUser = endpoint<typeof shapes.unlockUser>('app', 'POST', '/app/users/:email/unlock', {
  ...administration,
  summary: 'Let somebody try again before the five minutes are over',
  success: 204,
  changes,
})

export const removeUser = endpoint<typeof shapes.removeUser>('app', 'POST', '/app/users/remove', {
  ...administration,
  summary: 'Disable an account: its sessions and tokens end, its records keep its name',
  success: 204,
  changes,
})

export const removeUsers = endpoint<typeof shapes.removeUsers>('app', 'POST', '/app/users/remove-multiple', {
  ...administration,
  summary: 'Disable several accounts; each is told how it went',
  success: 200,
  changes,
})
