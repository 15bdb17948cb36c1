import type { WorkCategory } from '../contract/enums/permits.ts'
import { validityPeriodEnd } from './validity-period.ts'
import type { Holidays } from './working-days.ts'

/** 5 working days with two weekends and the longest run of bank holidays among them, in calendar days. */
export const longestValidityDays = 20

/**
 * The earliest proposed start that is still due to be logged: yesterday, or before it while the validity period of works of
 * this category has not ended (BR-WL-09).
 */
export function earliestStartDue(
  category: WorkCategory,
  today: Temporal.PlainDate,
  holidays: Holidays,
): Temporal.PlainDate {
  let earliest = today.subtract({ days: 1 })
  for (let start = earliest; start.until(today).days <= longestValidityDays; start = start.subtract({ days: 1 })) {
    const end = validityPeriodEnd(start, category, holidays) ?? start
    if (Temporal.PlainDate.compare(end, today) >= 0) earliest = start
  }
  return earliest
}

/** How many calendar days a registration that is overdue stays among what can still be put right: ours, no rule. */
export const overdueDays = 28
