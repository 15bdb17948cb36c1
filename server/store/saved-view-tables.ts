import type { Generated } from 'kysely'
import type { ActingRole } from '../../domain/contract/endpoint.ts'
import type { Instant } from './column-types.ts'

export interface SavedViewTable {
  id: Generated<number>
  name: string
  list_address: string
  list_title: string
  /** Filters and order as in the address. */
  search: string
  is_shared: boolean
  /** Email of the account. */
  owner: string
  /** In which role it was made: lists look different in another. */
  role: ActingRole
  organisation_reference: string
  /** The promoter that a contractor acted for; null for everybody else. */
  promoter_swa_code: string | null
  changed_at: Instant
}

/** A view on somebody's home page. */
export interface SavedViewPinTable {
  saved_view_id: number
  email: string
}
