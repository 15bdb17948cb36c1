import type { Selectable } from 'kysely'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { DeliveryStatus } from '../../../domain/contract/enums/deliveries.ts'
import * as endpoints from '../../../domain/contract/events.ts'
import * as shapes from '../../../domain/contract/events.shapes.ts'
import type { Caller } from '../../../domain/contract/permissions.ts'
import { deliveryStatusLabels } from '../../../domain/labels/events.ts'
import { label } from '../../../domain/labels/words.ts'
import { implement } from '../../http/implement.ts'
import { conflict, notFound } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import type { EventNotificationTable } from '../../store/event-subscription-tables.ts'
import { findSubscription } from '../../store/event-subscriptions.ts'
import { onePage } from '../../store/paging.ts'
import { instantAnswer } from '../wire-dates.ts'

type Row = Selectable<EventNotificationTable>
type Delivery = AnswerOf<typeof endpoints.listDeliveries>['rows'][number]

/** What became of each message to the organisation's address in the last 30 days; never what was in it (BR-EVT-07). */
export const listDeliveries = implement(
  endpoints.listDeliveries,
  shapes.listDeliveries,
  async ({ db, caller, query }) => {
    const page = await onePage(db, deliveriesOf(db, caller, query.delivery_status), query)
    return { pagination: page.pagination, rows: page.rows.map(describe) }
  },
)

function deliveriesOf(db: Database, caller: Caller, status: DeliveryStatus | undefined) {
  const all = db
    .selectFrom('event_notification')
    .selectAll('event_notification')
    .where('subscription_reference', '=', (eb) =>
      eb
        .selectFrom('event_subscription')
        .select('reference')
        .where('organisation_reference', '=', caller.organisation_reference),
    )
    .orderBy('event_notification.id', 'desc')
  switch (status) {
    case 'delivered':
      return all.where('delivered_at', 'is not', null)
    case 'given_up':
      return all.where('given_up_at', 'is not', null)
    case 'waiting':
      return all.where('delivered_at', 'is', null).where('given_up_at', 'is', null)
    default:
      return all
  }
}

function describe(row: Row): Delivery {
  const status: DeliveryStatus = row.delivered_at ? 'delivered' : row.given_up_at ? 'given_up' : 'waiting'
  return {
    message_id: row.message_id,
    message_type: row.type,
    event_type: row.event_type,
    object_reference: row.object_reference,
    date_created: instantAnswer(row.created_at),
    delivery_status: status,
    delivery_status_string: label(deliveryStatusLabels, status),
    tries: row.tries,
    last_answer_code: row.last_status,
    last_failure: status === 'delivered' ? null : row.last_failure,
    date_delivered: row.delivered_at && instantAnswer(row.delivered_at),
    next_try_date: status === 'waiting' ? instantAnswer(row.try_again_at) : null,
    date_given_up: row.given_up_at && instantAnswer(row.given_up_at),
  }
}

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

/** Lets a message that was given up be tried anew, with all its tries; 409 for one that was not (BR-EVT-07). */
export const sendDeliveryAgain = implement(
  endpoints.sendDeliveryAgain,
  shapes.sendDeliveryAgain,
  async ({ house, db, caller, params }) => {
    if (!uuid.test(params.messageId)) throw notFound(`Notification ${params.messageId}`)
    const found = await db
      .selectFrom('event_notification')
      .innerJoin('event_subscription', 'reference', 'subscription_reference')
      .select(['event_notification.id', 'given_up_at'])
      .where('message_id', '=', params.messageId)
      .where('organisation_reference', '=', caller.organisation_reference)
      .forUpdate('event_notification')
      .executeTakeFirst()
    if (!found) throw notFound(`Notification ${params.messageId}`)
    if (!found.given_up_at) throw conflict('The notification was not given up: it was delivered, or is still tried')
    await db
      .updateTable('event_notification')
      .set({ given_up_at: null, tries: 0, try_again_at: house.clock.realNow().toString() })
      .where('id', '=', found.id)
      .execute()
  },
)

/** Puts a message of type TEST in the queue, in the form of all others (BR-EVT-09); 409 while nobody has confirmed. */
export const sendTestMessage = implement(
  endpoints.sendTestMessage,
  shapes.sendTestMessage,
  async ({ house, db, caller, now }) => {
    const subscription = await findSubscription(db, caller.organisation_reference)
    if (!subscription?.is_confirmed) {
      const message = 'Your organisation has no confirmed address to send a message to'
      throw conflict(message, [{ field: '', message, rule: 'BR-EVT-12' }])
    }
    const { reference } = subscription
    const at = house.clock.realNow().toString()
    const text = {
      event_reference: 0,
      event_type: 'TEST',
      object_type: 'SUBSCRIPTION',
      object_reference: reference,
      object_data: {},
      event_time: instantAnswer(now),
      version: 1,
    }
    return db
      .insertInto('event_notification')
      .values({
        subscription_reference: reference,
        type: 'Notification',
        event_type: text.event_type,
        object_reference: reference,
        message: JSON.stringify(text),
        created_at: at,
        try_again_at: at,
      })
      .returning('message_id')
      .executeTakeFirstOrThrow()
  },
)
