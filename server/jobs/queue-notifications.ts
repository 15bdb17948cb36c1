import type { House } from '../http/implement.ts'
import type { Database } from '../store/database.ts'
import { newestSettled, subscribedEvents } from '../store/event-subscriptions.ts'
import { describeNotification } from '../street-manager/events/describe-notification.ts'
import { endLapsed } from '../street-manager/events/lapsed-subscriptions.ts'
import { topicEvents } from '../street-manager/events/notification-topics.ts'

/** Events that one turn takes on for one subscriber; the rest is for the next turn. */
const eventsAtOnce = 200

/**
 * Makes a message for each subscriber of what happened since the last turn, and ends subscriptions that nobody confirmed
 * (BR-EVT-06, 08). A subscription's place in the log moves on in the transaction that stores its messages: after a
 * restart none is missing and none is there twice.
 */
export async function queueNotifications(house: House): Promise<void> {
  const { db, clock } = house
  const all = await db
    .selectFrom('event_subscription')
    .innerJoin('organisation', 'organisation.swa_code', 'event_subscription.organisation_reference')
    .select(['reference', 'is_confirmed', 'organisation_status'])
    .orderBy('reference')
    .execute()
  if (all.some(({ is_confirmed }) => !is_confirmed)) {
    const moment = { now: clock.now(), realNow: clock.realNow() }
    await db.transaction().execute((transaction) => endLapsed(transaction, moment))
  }
  // a suspended organisation is told nothing (BR-GEN-95); what it missed follows when it is active again
  const told = all.filter(({ is_confirmed, organisation_status }) => is_confirmed && organisation_status === 'active')
  for (const { reference } of told) {
    await db.transaction().execute((transaction) => queueFor(transaction, reference, clock.realNow()))
  }
}

async function queueFor(db: Database, reference: string, realNow: Temporal.Instant): Promise<void> {
  const subscription = await db
    .selectFrom('event_subscription')
    .select(['organisation_reference', 'last_update_id'])
    .where('reference', '=', reference)
    .forNoKeyUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!subscription) return
  const newest = await newestSettled(db)
  if (newest <= subscription.last_update_id) return
  const events = await subscribedEvents(db, subscription.organisation_reference, {
    after: subscription.last_update_id,
    upTo: newest,
    events: topicEvents,
    limit: eventsAtOnce,
  })
  for (const event of events) {
    const described = await describeNotification(db, event)
    if (!described) continue
    const at = realNow.toString()
    await db
      .insertInto('event_notification')
      .values({
        subscription_reference: reference,
        type: 'Notification',
        ...described,
        created_at: at,
        try_again_at: at,
      })
      .execute()
  }
  const last = events.length < eventsAtOnce ? newest : (events.at(-1)?.update_id ?? newest)
  await db.updateTable('event_subscription').set({ last_update_id: last }).where('reference', '=', reference).execute()
}
