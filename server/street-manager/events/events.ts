import { listDeliveries, sendDeliveryAgain, sendTestMessage } from './deliveries.ts'
import { listWorkUpdates } from './list-work-updates.ts'
import { getNotificationCertificate, getOwnSubscription } from './own-subscription.ts'
import { searchPermits } from './search-permits.ts'
import { confirmSubscription, subscribeToEvents, unsubscribeFromEvents } from './subscriptions.ts'

export const events = [
  listWorkUpdates,
  searchPermits,
  subscribeToEvents,
  unsubscribeFromEvents,
  confirmSubscription,
  getOwnSubscription,
  getNotificationCertificate,
  listDeliveries,
  sendDeliveryAgain,
  sendTestMessage,
]
