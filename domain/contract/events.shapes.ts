import * as z from 'zod/mini'
import { deliveryStatuses, messageTypes } from './enums/deliveries.ts'
import { auditEvents, auditObjectTypes } from './enums/history.ts'
import { mapPermitStatuses, mapTrafficManagementTypes } from './enums/permits.ts'
import { PaginationResponse } from './pagination.shapes.ts'
import { PermitReportingRow } from './permit-lists.shapes.ts'
import { answer, eventAnswer, dateTime, requiredText, text, unique, whole } from './values.ts'

export const WorkUpdateSummaryResponse = z.strictObject({
  work_reference_number: z.string(),
  update_date_time: dateTime,
  update_id: z.number(),
  event_type: eventAnswer(auditEvents),
  event_type_string: z.string(),
  object_type: answer(auditObjectTypes),
  object_type_string: z.string(),
})

export const WorkUpdateResponse = z.strictObject({
  rows: z.array(WorkUpdateSummaryResponse),
  next_update: z.nullish(z.number()),
})

export const WorkUpdatesQuery = z.strictObject({
  start_date: z.optional(dateTime),
  end_date: z.optional(dateTime),
  exclude_events_from: z.optional(z.string()),
  swa_code: z.optional(z.string()),
  workstream_prefix: z.optional(z.array(z.string())),
  update_id: z.optional(whole(0, 2_000_000_000)),
  page_size: z.optional(whole(0, 2_000_000_000)),
})

const PermitSearchRequest = z.strictObject({
  work_reference_numbers: z.nullish(
    z
      .array(requiredText(24))
      .check(z.maxLength(1000, { error: 'Must be 1,000 works references or fewer (BR-EVT-05)' }), unique()),
  ),
  next_cursor: z.nullish(whole(0, Number.MAX_SAFE_INTEGER)),
  page_size: z.nullish(whole(100, 500)),
})

/** A row of the permits list, but for one field and two values that the Event API does not have (BR-EVT-05). */
const PermitSummaryResponse = z.extend(z.omit(PermitReportingRow, { reasonable_period_end_date: true }), {
  status: answer(mapPermitStatuses),
  traffic_management_type: answer(mapTrafficManagementTypes),
})

const PermitSearchReportingResponse = z.strictObject({
  rows: z.array(PermitSummaryResponse),
  next_cursor: z.number(),
})

const internalUser = {
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
}

const SubscriptionCreateRequest = z.strictObject({
  ...internalUser,
  api_endpoint: requiredText(2048),
  subscription_description: z.nullish(text(100)),
})

const SubscriptionCreateResponse = z.strictObject({ subscription_reference_number: z.string() })

const SubscriptionConfirmation = z.strictObject({
  subscription_reference_number: z.string(),
  status: z.literal('confirmed'),
})

const Subscription = z.strictObject({
  subscription_reference_number: z.string(),
  /** Without its query, which may hold the receiver's key. */
  api_endpoint: z.string(),
  subscription_description: z.nullable(z.string()),
  status: z.enum(['waiting_for_confirmation', 'confirmed']),
  confirm_by_date: dateTime,
  date_created: dateTime,
  number_waiting: z.number(),
})

/** How the last subscription ended, where there is none now. */
const EndedSubscription = z.strictObject({
  how: z.enum(['unsubscribed', 'lapsed']),
  date: dateTime,
  username: z.string(),
})

const Delivery = z.strictObject({
  message_id: z.string(),
  message_type: z.enum(messageTypes),
  event_type: z.nullable(z.string()),
  object_reference: z.nullable(z.string()),
  date_created: dateTime,
  delivery_status: z.enum(deliveryStatuses),
  delivery_status_string: z.string(),
  tries: z.number(),
  /** HTTP status of the address's last answer; null when it has not answered. */
  last_answer_code: z.nullable(z.number()),
  last_failure: z.nullable(z.string()),
  date_delivered: z.nullable(dateTime),
  next_try_date: z.nullable(dateTime),
  date_given_up: z.nullable(dateTime),
})

const UndeliveredNotification = z.strictObject({
  message_id: z.string(),
  event_type: z.nullable(z.string()),
  object_reference: z.nullable(z.string()),
  date_created: dateTime,
  date_given_up: dateTime,
  tries: z.number(),
  last_failure: z.string(),
})

/** Shapes of the endpoints declared in events.ts, under the same names. */
export const listWorkUpdates = { query: WorkUpdatesQuery, answer: WorkUpdateResponse }
export const searchPermits = { body: PermitSearchRequest, answer: PermitSearchReportingResponse }
export const subscribeToEvents = { body: SubscriptionCreateRequest, answer: SubscriptionCreateResponse }
export const unsubscribeFromEvents = { body: z.strictObject(internalUser) }
export const confirmSubscription = {
  query: z.strictObject({ token: requiredText(100) }),
  answer: SubscriptionConfirmation,
}
export const getNotificationCertificate = {}
export const getOwnSubscription = {
  answer: z.strictObject({
    subscription: z.nullable(Subscription),
    last_ended: z.nullable(EndedSubscription),
    undelivered: z.array(UndeliveredNotification),
  }),
}
export const listDeliveries = {
  query: z.strictObject({
    offset: z.optional(whole(0, 2_000_000_000)),
    include_total_count: z.optional(z.boolean()),
    delivery_status: z.optional(z.enum(deliveryStatuses)),
  }),
  answer: z.strictObject({ pagination: PaginationResponse, rows: z.array(Delivery) }),
}
export const sendDeliveryAgain = { params: z.strictObject({ messageId: requiredText(36) }) }
export const sendTestMessage = { answer: z.strictObject({ message_id: z.string() }) }
