import type { Day, Instant } from './column-types.ts'

/** An entry that the authority no longer wants to see, as long as the reasonable period ends on this day (BR-WL-12). */
export interface OverrunDismissalTable {
  permit_reference: string
  reasonable_period_end_on: Day
  dismissed_by: string
  dismissed_at: Instant
}
