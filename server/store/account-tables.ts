/** Who signs in, and what each may see. */
import type { ColumnType, Selectable } from 'kysely'
import type { Role, WorkstreamAccessLevel } from '../../domain/contract/enums/organisations.ts'
import type { DisabledReason } from '../../domain/contract/enums/users.ts'
import type { Instant, MaybeInstant } from './column-types.ts'

export interface AccountTable {
  email: string
  first_name: string
  last_name: string
  organisation_reference: string
  roles: ColumnType<Role[], Role[], Role[]>
  password_hash: string
  is_password_temporary: boolean
  is_disabled: boolean
  last_signed_in_at: MaybeInstant
  invited_at: MaybeInstant
  /** A temporary password without it is good for ever. */
  temporary_password_until: MaybeInstant
  disabled_at: MaybeInstant
  disabled_reason: ColumnType<DisabledReason | null, DisabledReason | null | undefined, DisabledReason | null>
  /** Tokens issued before this moment are no longer good. */
  tokens_valid_from: Instant
}

export interface AccountWorkstreamTable {
  email: string
  organisation_reference: string
  prefix: string
  access_level: WorkstreamAccessLevel
}

export interface FailedSignInTable {
  email: string
  failed_at: Instant
}

export interface SessionTable {
  id_hash: string
  email: string
  active_role: string | null
  acting_for: string | null
  created_at: Instant
  expires_at: Instant
}

export type AccountRow = Selectable<AccountTable>
