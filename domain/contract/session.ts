import { endpoint } from './endpoint.ts'
import type * as shapes from './session.shapes.ts'

export const signIn = endpoint<typeof shapes.signIn>('app', 'POST', '/session', {
  summary: 'Sign in to the app: the server keeps the tokens, the browser a session cookie',
  capability: 'session',
  access: 'public',
  success: 200,
})

export const getSession = endpoint<typeof shapes.getSession>('app', 'GET', '/session', {
  summary: 'Who is signed in, as whom, and what the clock says',
  capability: 'session',
  access: 'public',
  success: 200,
})

export const changeSession = endpoint<typeof shapes.changeSession>('app', 'PUT', '/session', {
  summary: 'Choose the active role, or the promoter that a contractor acts for',
  capability: 'session',
  access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed', Admin: 'allowed' },
  success: 200,
})

export const signOut = endpoint<typeof shapes.signOut>('app', 'DELETE', '/session', {
  summary: 'Sign out: ends every token of the account',
  capability: 'session',
  access: 'public',
  success: 204,
})

export const setFirstPassword = endpoint<typeof shapes.setFirstPassword>('app', 'POST', '/session/first-password', {
  summary: 'Replace a temporary password and sign in',
  capability: 'session',
  access: 'public',
  success: 200,
})
