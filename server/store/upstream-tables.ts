/** What a server keeps that stands before a real Street Manager. */
import type { Generated } from 'kysely'
import type { OutageReason } from '../../domain/contract/enums/upstream.ts'
import type { Instant, MaybeInstant } from './column-types.ts'

export interface UpstreamSessionTable {
  id_hash: string
  /** Encrypted: worth nothing without SESSION_SECRET. */
  sealed_tokens: string
}

export interface UpstreamOutageTable {
  id: Generated<number>
  began_at: Instant
  last_failed_at: Instant
  ended_at: MaybeInstant
  failed_calls: number
  reason: OutageReason
}
