import { endpoint } from './endpoint.ts'
import type * as shapes from './events.shapes.ts'

/** Who subscribes, and looks after what is sent; an administrator looks at it. */
const subscribers = { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' } as const

export const listWorkUpdates = endpoint<typeof shapes.listWorkUpdates>('event', 'GET', '/works/updates', {
  summary: 'What happened on works, in order, to poll from',
  capability: 'events',
  access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' },
  member: 'rows-either',
  workstream: 'filter',
  success: 200,
  rules: ['BR-ROLE-13', 'BR-ROLE-24'],
})

export const searchPermits = endpoint<typeof shapes.searchPermits>('event', 'POST', '/permits/search', {
  summary: 'The permits of the works records named, or all of my permits, in pages that follow each other by a cursor',
  capability: 'permits',
  access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' },
  member: 'rows-either',
  workstream: 'filter',
  success: 200,
  rules: ['BR-EVT-05', 'BR-ROLE-13', 'BR-ROLE-66'],
})

export const subscribeToEvents = endpoint<typeof shapes.subscribeToEvents>(
  'event',
  'POST',
  '/api-notifications/subscribe',
  {
    summary: 'Have what happens on my organisation’s works sent to an HTTPS address; the address has to be confirmed',
    capability: 'events',
    access: { Planner: 'member', Contractor: 'member', HighwayAuthority: 'member' },
    member: 'own',
    success: 201,
    changes: ['events', 'history'],
    rules: ['BR-EVT-06', 'BR-EVT-12'],
  },
)

export const unsubscribeFromEvents = endpoint<typeof shapes.unsubscribeFromEvents>(
  'event',
  'POST',
  '/api-notifications/unsubscribe',
  {
    summary: 'End the subscription of my organisation',
    capability: 'events',
    access: { Planner: 'member', Contractor: 'member', HighwayAuthority: 'member' },
    member: 'own',
    success: 204,
    changes: ['events', 'history'],
    rules: ['BR-EVT-06', 'BR-EVT-12'],
  },
)

export const confirmSubscription = endpoint<typeof shapes.confirmSubscription>(
  'app',
  'GET',
  '/app/notifications/confirm',
  {
    summary: 'Confirm a subscription with the token that was sent to its address',
    capability: 'events',
    access: 'public',
    success: 200,
    rules: ['BR-EVT-06'],
  },
)

export const getNotificationCertificate = endpoint<typeof shapes.getNotificationCertificate>(
  'app',
  'GET',
  '/app/notifications/certificate',
  {
    summary: 'The certificate that the signatures of notifications are checked with',
    capability: 'events',
    access: 'public',
    success: 200,
    binary: 'application/x-pem-file',
  },
)

export const getOwnSubscription = endpoint<typeof shapes.getOwnSubscription>(
  'app',
  'GET',
  '/app/notifications/subscription',
  {
    summary: 'My organisation’s subscription, how the last one ended, and the latest notifications that were given up',
    capability: 'events',
    access: { ...subscribers, Admin: 'allowed' },
    success: 200,
    rules: ['BR-EVT-07'],
  },
)

export const listDeliveries = endpoint<typeof shapes.listDeliveries>('app', 'GET', '/app/notifications/deliveries', {
  summary: 'What was sent to my organisation’s address, or waits to be, newest first, with what came of it',
  capability: 'events',
  access: { ...subscribers, Admin: 'allowed' },
  success: 200,
  rules: ['BR-EVT-07'],
})

export const sendDeliveryAgain = endpoint<typeof shapes.sendDeliveryAgain>(
  'app',
  'POST',
  '/app/notifications/deliveries/:messageId/send-again',
  {
    summary: 'Try again to deliver a notification that was given up',
    capability: 'events',
    access: subscribers,
    success: 204,
    changes: ['events'],
    rules: ['BR-EVT-07'],
  },
)

export const sendTestMessage = endpoint<typeof shapes.sendTestMessage>(
  'app',
  'POST',
  '/app/notifications/test-messages',
  {
    summary: 'Have a message of type TEST sent to my organisation’s confirmed address',
    capability: 'events',
    access: subscribers,
    success: 201,
    changes: ['events'],
    rules: ['BR-EVT-09', 'BR-EVT-12'],
  },
)
