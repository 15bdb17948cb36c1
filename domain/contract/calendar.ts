import type * as shapes from './calendar.shapes.ts'
import { endpoint } from './endpoint.ts'

const ownCalendar = {
  capability: 'to-do',
  access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' },
  member: 'rows-either',
} as const

export const getCalendarLink = endpoint<typeof shapes.getCalendarLink>('app', 'GET', '/app/calendar-link', {
  ...ownCalendar,
  summary: 'Since when I have a link to my calendar for the organisation in scope; the link itself is not told again',
  success: 200,
  rules: ['BR-ROLE-24', 'BR-ROLE-66'],
})

export const makeCalendarLink = endpoint<typeof shapes.makeCalendarLink>('app', 'POST', '/app/calendar-link', {
  ...ownCalendar,
  summary: 'Make a secret link to my calendar, told this once; the one before ends',
  success: 201,
  changes: ['to-do'],
  rules: ['BR-ROLE-24', 'BR-ROLE-66'],
})

export const revokeCalendarLink = endpoint<typeof shapes.revokeCalendarLink>('app', 'DELETE', '/app/calendar-link', {
  ...ownCalendar,
  summary: 'End the link to my calendar',
  success: 204,
  changes: ['to-do'],
  rules: ['BR-ROLE-24', 'BR-ROLE-66'],
})

export const readCalendar = endpoint<typeof shapes.readCalendar>('app', 'GET', '/app/calendar/:calendarLink', {
  summary: 'Deadlines of a queue and joint site meetings for whoever has the link, as iCalendar (RFC 5545)',
  capability: 'to-do',
  access: 'public',
  success: 200,
  binary: 'text/calendar',
})
