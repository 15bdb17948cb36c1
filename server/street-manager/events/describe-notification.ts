import type { Database } from '../../store/database.ts'
import type { SubscribedEvent } from '../../store/event-subscriptions.ts'
import { instantAnswer } from '../wire-dates.ts'
import { activityData, readNotifiedActivity } from './activity-notification.ts'
import { topicOf, type Topic } from './notification-topics.ts'
import { permitData, permitOfEvent } from './permit-notification.ts'

export interface DescribedNotification {
  readonly event_type: Topic
  readonly object_reference: string
  /** The whole message, as JSON. */
  readonly message: string
}

/** Of the published schema, whose first version is its only one. */
const schemaVersion = 1

/**
 * The message that tells of an event, with its object as it stands when the message is made (BR-EVT-09); undefined for an
 * event whose object is gone.
 */
export async function describeNotification(
  db: Database,
  event: SubscribedEvent,
): Promise<DescribedNotification | undefined> {
  const object = event.object_type === 'activity' ? await activityOf(db, event) : await permitOf(db, event)
  if (!object) return undefined
  const event_type = topicOf(event.event)
  const message = {
    event_reference: event.update_id,
    event_type,
    ...object,
    event_time: instantAnswer(event.acted_at),
    version: schemaVersion,
  }
  return { event_type, object_reference: object.object_reference, message: JSON.stringify(message) }
}

async function permitOf(db: Database, event: SubscribedEvent) {
  const permit = await permitOfEvent(db, event)
  return permit && { object_data: permitData(permit), object_type: 'PERMIT', object_reference: permit.reference }
}

async function activityOf(db: Database, event: SubscribedEvent) {
  const activity = await readNotifiedActivity(db, event.object_reference)
  return (
    activity && { object_data: activityData(activity), object_type: 'ACTIVITY', object_reference: activity.reference }
  )
}
