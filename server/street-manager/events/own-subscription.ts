import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import * as endpoints from '../../../domain/contract/events.ts'
import * as shapes from '../../../domain/contract/events.shapes.ts'
import { addressWithoutKeys } from '../../../domain/rules/subscription-checks.ts'
import { implement } from '../../http/implement.ts'
import { notFound } from '../../http/refusals.ts'
import { keptKey } from '../../notify/signing-key.ts'
import type { Database } from '../../store/database.ts'
import { findSubscription, type SubscriptionRow } from '../../store/event-subscriptions.ts'
import { logOf } from '../../store/organisation-log.ts'
import { systemActor } from '../../store/record-event.ts'
import { instantAnswer } from '../wire-dates.ts'

type Answer = AnswerOf<typeof endpoints.getOwnSubscription>

/** As many as a person looks through; the rest is for polling (BR-EVT-07). */
const latestUndelivered = 50

/** Whether the organisation is subscribed, and what could not be delivered: to be fetched by polling (BR-EVT-07). */
export const getOwnSubscription = implement(
  endpoints.getOwnSubscription,
  shapes.getOwnSubscription,
  async ({ db, caller }) => {
    const subscription = await findSubscription(db, caller.organisation_reference)
    if (!subscription) {
      return { subscription: null, last_ended: await lastEnded(db, caller.organisation_reference), undelivered: [] }
    }
    return {
      subscription: await describe(db, subscription),
      last_ended: null,
      undelivered: await undeliveredOf(db, subscription.reference),
    }
  },
)

async function describe(db: Database, row: SubscriptionRow): Promise<NonNullable<Answer['subscription']>> {
  const { waiting } = await db
    .selectFrom('event_notification')
    .select((eb) => eb.fn.countAll<number>().as('waiting'))
    .where('subscription_reference', '=', row.reference)
    .where('given_up_at', 'is', null)
    .where('delivered_at', 'is', null)
    .executeTakeFirstOrThrow()
  return {
    subscription_reference_number: row.reference,
    api_endpoint: addressWithoutKeys(row.api_endpoint),
    subscription_description: row.description,
    status: row.is_confirmed ? 'confirmed' : 'waiting_for_confirmation',
    confirm_by_date: instantAnswer(row.confirm_by),
    date_created: instantAnswer(row.created_at),
    number_waiting: waiting,
  }
}

/** Only the system ends a subscription that was not confirmed in time (BR-EVT-06). */
async function lastEnded(db: Database, own: string): Promise<Answer['last_ended']> {
  const ended = await db
    .selectFrom('work_event')
    .select(['username', 'acted_at'])
    .where(logOf(own))
    .where('work_reference', 'is', null)
    .where('event', '=', 'event_subscription_removed')
    .orderBy('acted_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!ended) return null
  const how = ended.username === systemActor(own).username ? 'lapsed' : 'unsubscribed'
  return { how, date: instantAnswer(ended.acted_at), username: ended.username }
}

async function undeliveredOf(db: Database, reference: string): Promise<Answer['undelivered']> {
  const rows = await db
    .selectFrom('event_notification')
    .select(['message_id', 'event_type', 'object_reference', 'created_at', 'given_up_at', 'tries', 'last_failure'])
    .where('subscription_reference', '=', reference)
    .where('given_up_at', 'is not', null)
    .orderBy('id', 'desc')
    .limit(latestUndelivered)
    .execute()
  return rows.map(({ created_at, given_up_at, last_failure, ...row }) => ({
    ...row,
    date_created: instantAnswer(created_at),
    date_given_up: instantAnswer(given_up_at ?? created_at),
    last_failure: last_failure ?? 'The server ended while it was sending',
  }))
}

/** What receivers check signatures with: the same for all, so that nobody has to sign in for it. 404 before the first one is sent. */
export const getNotificationCertificate = implement(
  endpoints.getNotificationCertificate,
  shapes.getNotificationCertificate,
  async ({ db, reply }) => {
    const key = await keptKey(db)
    if (!key) throw notFound('A certificate (nothing has been signed yet)')
    reply.type('application/x-pem-file').send(key.certificate)
  },
)
