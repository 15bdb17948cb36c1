import type { Generated } from 'kysely'
import type { Instant, MaybeInstant } from './column-types.ts'

/** One for an organisation at most (BR-EVT-06). Its moments are of real time, like those of tokens. */
export interface EventSubscriptionTable {
  reference: string
  organisation_reference: string
  api_endpoint: string
  description: string | null
  created_at: Instant
  /** SHA-256 of the token that confirms it. */
  token_hash: string
  confirm_by: Instant
  is_confirmed: Generated<boolean>
  /** Events up to this one were looked at. */
  last_update_id: Generated<number>
}

/** What waits to be sent, was delivered, or was given up. */
export interface EventNotificationTable {
  id: Generated<number>
  subscription_reference: string
  /** The same on every try, for the receiver to tell a repetition by. */
  message_id: Generated<string>
  type: 'Notification' | 'SubscriptionConfirmation'
  event_type: string | null
  object_reference: string | null
  message: string
  /** Of a confirmation only. */
  token: string | null
  created_at: Instant
  tries: Generated<number>
  try_again_at: Instant
  last_failure: string | null
  /** Of the address, when it last answered. */
  last_status: number | null
  given_up_at: MaybeInstant
  delivered_at: MaybeInstant
}

/** One row at most: what all servers over this database sign with, as PEM. */
export interface NotificationSigningKeyTable {
  private_key: string
  certificate: string
}
