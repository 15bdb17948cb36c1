import { endpoint } from './endpoint.ts'
import type * as shapes from './authentication.shapes.ts'

export const authenticate = endpoint<typeof shapes.authenticate>('work', 'POST', '/authenticate', {
  summary: 'Sign in',
  capability: 'authentication',
  access: 'public',
  success: 200,
  rules: ['BR-GEN-90', 'BR-GEN-91', 'BR-GEN-93', 'BR-GEN-94', 'BR-GEN-95', 'BR-GEN-96'],
})

export const authenticateInitial = endpoint<typeof shapes.authenticateInitial>(
  'work',
  'POST',
  '/authenticate/initial',
  {
    summary: 'Sign in for the first time with a temporary password',
    capability: 'authentication',
    access: 'public',
    success: 200,
    rules: ['BR-GEN-94'],
  },
)

export const refreshToken = endpoint<typeof shapes.refreshToken>('party', 'POST', '/refresh', {
  summary: 'New ID and access tokens for a refresh token',
  capability: 'authentication',
  access: 'body-token',
  success: 200,
  rules: ['BR-GEN-91'],
})

export const forgotPassword = endpoint<typeof shapes.forgotPassword>('party', 'POST', '/forgot-password', {
  summary: 'Mail a code for a new password, if the account is an activated one',
  capability: 'authentication',
  access: 'public',
  success: 204,
  rules: ['BR-GEN-99'],
})

export const resetPassword = endpoint<typeof shapes.resetPassword>('party', 'POST', '/reset-password', {
  summary: 'Choose a new password with the code from the mail',
  capability: 'authentication',
  access: 'public',
  success: 204,
  rules: ['BR-GEN-06', 'BR-GEN-99'],
})

export const setPassword = endpoint<typeof shapes.setPassword>('party', 'POST', '/set-password', {
  summary: 'Replace a temporary password, which activates the account',
  capability: 'authentication',
  access: 'public',
  success: 200,
  rules: ['BR-GEN-06', 'BR-GEN-94'],
})

export const logout = endpoint<typeof shapes.logout>('party', 'POST', '/logout', {
  summary: 'End every token of the account that the access token belongs to',
  capability: 'authentication',
  access: 'body-token',
  success: 204,
  rules: ['BR-GEN-91'],
})
