import { sql, type Selectable, type SqlBool } from 'kysely'
import type { AuditEvent } from '../../domain/contract/enums/history.ts'
import type { Database } from './database.ts'
import type { EventSubscriptionTable } from './event-subscription-tables.ts'
import { instant } from './instants.ts'
import { isSettled } from './work-updates.ts'

export type SubscriptionRow = Selectable<EventSubscriptionTable>

export type Lapsed = Pick<SubscriptionRow, 'reference' | 'organisation_reference'>

/** Deletes what was not confirmed in its time (BR-EVT-06), of one organisation or of all; answers what is gone. */
export function deleteLapsed(db: Database, realNow: Temporal.Instant, organisation?: string): Promise<Lapsed[]> {
  return db
    .deleteFrom('event_subscription')
    .where('is_confirmed', '=', false)
    .where('confirm_by', '<=', instant(realNow))
    .$if(organisation !== undefined, (query) => query.where('organisation_reference', '=', organisation ?? ''))
    .returning(['reference', 'organisation_reference'])
    .execute()
}

/** The organisation's subscription, if it has one. */
export function findSubscription(db: Database, organisation: string): Promise<SubscriptionRow | undefined> {
  return db
    .selectFrom('event_subscription')
    .selectAll()
    .where('organisation_reference', '=', organisation)
    .executeTakeFirst()
}

/**
 * Confirms the subscription that waits for this token, and lets it begin with what happens from now on; one that is
 * confirmed stays so. Undefined where the token is none, or came too late (BR-EVT-06).
 */
export async function confirmByToken(
  db: Database,
  tokenHash: string,
  realNow: Temporal.Instant,
): Promise<{ reference: string } | undefined> {
  const newest = await newestSettled(db)
  const confirmed = await db
    .updateTable('event_subscription')
    .set({
      is_confirmed: true,
      last_update_id: sql<number>`case when is_confirmed then last_update_id else ${newest}::bigint end`,
    })
    .where('token_hash', '=', tokenHash)
    .where((eb) => eb.or([eb('is_confirmed', '=', true), eb('confirm_by', '>', instant(realNow))]))
    .returning('reference')
    .executeTakeFirst()
  if (!confirmed) return undefined
  // it arrived, whatever the try to send it came to
  await db
    .updateTable('event_notification')
    .set({ delivered_at: realNow.toString(), given_up_at: null, message: '', token: null })
    .where('subscription_reference', '=', confirmed.reference)
    .where('type', '=', 'SubscriptionConfirmation')
    .where('delivered_at', 'is', null)
    .execute()
  return confirmed
}

/** The last event of the log that no open transaction can still come before; 0 where there is none. */
export async function newestSettled(db: Database): Promise<number> {
  const row = await db
    .selectFrom('work_event')
    .select('update_id')
    .where(isSettled)
    .orderBy('update_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.update_id ?? 0
}

export interface EventsAsked {
  readonly after: number
  readonly upTo: number
  readonly events: readonly AuditEvent[]
  readonly limit: number
}

/**
 * What happened on the works and streets of a subscriber, oldest first: for an authority in its area and on its own works,
 * for a promoter on its works, for a contractor on those of every promoter that it serves and that is active (BR-EVT-06,
 * BR-GEN-95).
 */
export function subscribedEvents(db: Database, organisation: string, { after, upTo, events, limit }: EventsAsked) {
  return db
    .selectFrom('work_event')
    .select(['update_id', 'event', 'object_type', 'object_reference', 'work_reference', 'acted_at'])
    .where('update_id', '>', after)
    .where('update_id', '<=', upTo)
    .where(isSettled)
    .where('event', 'in', events)
    .where('visible_to', 'is', null)
    .where(
      sql<SqlBool>`(highway_authority_swa_code = ${organisation} or promoter_swa_code = ${organisation}
        or promoter_swa_code in (select contract.promoter_swa_code from contract
                                   join organisation on organisation.swa_code = contract.promoter_swa_code
                                  where contract.contractor_swa_code = ${organisation}
                                    and organisation.organisation_status = 'active'))`,
    )
    .orderBy('update_id')
    .limit(limit)
    .execute()
}

export type SubscribedEvent = Awaited<ReturnType<typeof subscribedEvents>>[number]
