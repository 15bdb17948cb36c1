import { endpoint } from './endpoint.ts'
import type * as shapes from './sandbox.shapes.ts'

const everyRole = { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed', Admin: 'allowed' } as const

export const setSandboxClock = endpoint<typeof shapes.setSandboxClock>('app', 'POST', '/sandbox/clock', {
  summary: 'Move the clock of the sandbox, so that a permit can be watched as it deems',
  capability: 'sandbox',
  access: everyRole,
  success: 200,
  changes: ['session', 'works', 'permits', 'history'],
})

export const listSandboxMail = endpoint<typeof shapes.listSandboxMail>('app', 'GET', '/sandbox/mail', {
  summary: 'The mails that the sandbox would have sent; there is no such list where mail is really sent',
  capability: 'sandbox',
  access: 'public',
  success: 200,
})
