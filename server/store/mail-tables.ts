import type { Generated } from 'kysely'
import type { Instant, MaybeInstant } from './column-types.ts'

export interface MailTable {
  id: Generated<number>
  recipient: string
  subject: string
  body: string
  created_at: Instant
  sent_at: MaybeInstant
  tries: Generated<number>
  /** Not before this moment, in real time; later after every failure. */
  try_again_at: Instant
}

/** The one code with which an account may choose a new password (BR-GEN-99). */
export interface PasswordCodeTable {
  email: string
  code_hash: string
  /** Wrong codes given so far. */
  tries: Generated<number>
  expires_at: Instant
}
