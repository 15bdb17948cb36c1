import type { House } from '../http/implement.ts'
import { instant } from '../store/instants.ts'

/** Long after a lost connection is back; a client that repeats a write later than this makes a new one. */
const keptAnswers = { hours: 7 * 24 }

/** Longer than a failure counts towards a lock (BR-GEN-93). */
const keptFailures = { hours: 1 }

/** Long enough for the subscriber to look at what was delivered and what was not; what happened stays in the log (BR-EVT-07). */
const keptDeliveries = { hours: 30 * 24 }

/** Deletes what has had its time: sessions, failed sign-ins, answers kept for writes that are sent again, lost notifications. */
export async function forgetExpired({ db, clock }: House): Promise<void> {
  const now = clock.realNow()
  await db.deleteFrom('session').where('expires_at', '<=', instant(now)).execute()
  await db
    .deleteFrom('failed_sign_in')
    .where('failed_at', '<', instant(now.subtract(keptFailures)))
    .execute()
  await db
    .deleteFrom('idempotency')
    .where('created_at', '<', instant(now.subtract(keptAnswers)))
    .execute()
  await db
    .deleteFrom('event_notification')
    .where((eb) => eb(eb.fn.coalesce('given_up_at', 'delivered_at'), '<', instant(now.subtract(keptDeliveries))))
    .execute()
}
