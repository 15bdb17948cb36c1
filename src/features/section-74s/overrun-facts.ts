/** How long works have overrun and what that may cost: an estimate, for what is owed is what the authority types (BR-S74-32). */
import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import { countOverrunDays, estimateOverrunCharge, overrunStreet } from '../../../domain/rules/overrun-charges.ts'
import { civilDate, londonDate } from '../../../domain/rules/working-days.ts'

interface OverrunPermit {
  readonly reasonable_period_end_date: string
  readonly road_category: number
  readonly permit_asds: readonly { readonly street_special_desig_code: number }[]
  readonly permit_not_selected_asds: readonly { readonly street_special_desig_code: number }[]
}

export interface OverrunEstimate {
  /** Last day that is free of charge. */
  readonly periodEnds: Temporal.PlainDate
  /** Day up to which it counts, that day included. */
  readonly until: Temporal.PlainDate
  /** Whether the street is clear since `until`; else the count goes on. */
  readonly isClear: boolean
  readonly days: number
  /** Pence. */
  readonly charge: number
}

/** What the authority has said of it; the answer of the service has only what belongs to the present status (BR-S74-06). */
export interface Known {
  readonly clearedOn?: string | null
  /** Days of the draft invoice: they take the place of counting. */
  readonly agreedDays?: number | null
}

/**
 * Overrun days and their charge (BR-S74-30 to 37): to the day on which the site was clear, else to today. A logged stop is not
 * taken for it, because what was left behind is what the warning is about.
 */
export function overrunEstimate(
  permit: OverrunPermit,
  { clearedOn, agreedDays }: Known,
  now: Temporal.Instant,
): OverrunEstimate {
  const periodEnds = civilDate(permit.reasonable_period_end_date)
  const until = clearedOn ? civilDate(clearedOn) : londonDate(now)
  const days = agreedDays ?? countOverrunDays(periodEnds, until, englandAndWales)
  const street = overrunStreet(permit.road_category, [...permit.permit_asds, ...permit.permit_not_selected_asds])
  const isClear = Boolean(clearedOn) || agreedDays != null
  return { periodEnds, until, isClear, days, charge: estimateOverrunCharge(street, days) }
}
