import type { Database } from '../../store/database.ts'
import { deleteLapsed } from '../../store/event-subscriptions.ts'
import { outsideWorks, recordEvent, systemActor } from '../../store/record-event.ts'
import { subscriptionEvent } from './subscription-event.ts'

/** When it is: for the log as the rules see it, for links as it really is. */
export interface Moment {
  readonly now: Temporal.Instant
  readonly realNow: Temporal.Instant
}

/** Ends subscriptions that nobody confirmed within 48 hours, of one organisation or of all (BR-EVT-06). */
export async function endLapsed(db: Database, { now, realNow }: Moment, organisation?: string): Promise<void> {
  for (const { reference, organisation_reference: own } of await deleteLapsed(db, realNow, organisation)) {
    const { organisation_type } = await db
      .selectFrom('organisation')
      .select('organisation_type')
      .where('swa_code', '=', own)
      .executeTakeFirstOrThrow()
    const owner = outsideWorks(
      organisation_type === 'HA' ? { highway_authority_swa_code: own } : { promoter_swa_code: own },
    )
    const details = 'The address was not confirmed within 48 hours'
    await recordEvent(
      db,
      owner,
      subscriptionEvent('event_subscription_removed', reference, details),
      systemActor(own),
      now,
    )
  }
}
