import type { Instant } from './column-types.ts'

export interface CalendarLinkTable {
  email: string
  /** The organisation whose queue it shows: the person's own, or the promoter that a contractor acts for. */
  swa_code: string
  selector: string
  /** SHA-256 in hexadecimal. */
  secret_hash: string
  made_at: Instant
}
