import type { WorkEvent } from '../../store/record-event.ts'

/** What happens to a subscription, for the log of the organisation that it belongs to (BR-EVT-12). */
export function subscriptionEvent(
  event: 'event_subscription_created' | 'event_subscription_removed',
  reference: string,
  details: string,
): WorkEvent {
  return { event, object_type: 'event_subscription', object_reference: reference, topic: 'Event subscription', details }
}
