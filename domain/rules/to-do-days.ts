/** Days of the queue that a store cannot count by itself, for its joins: each table says which day follows from which. */
import { workCategories, type WorkCategory } from '../contract/enums/permits.ts'
import { paaToPaDeadline } from './early-start.ts'
import { registrationDueDate } from './reinstatement-dates.ts'
import { earliestStartDue, longestValidityDays, overdueDays } from './start-due.ts'
import { validityPeriodEnd } from './validity-period.ts'
import { addWorkingDays, nextWorkingDay, type Holidays } from './working-days.ts'

/** What no rule sets a day for is due a week after it came: ours. Then it is due today, and never overdue. */
export const practiceDays = 7

/** Interims come up this many days before they end: ours. */
export const interimDays = 28

/** The last day that is soon: the next working day but one, and what is free after it (as clocks are told apart). */
export function lastSoonDay(today: Temporal.PlainDate, holidays: Holidays): Temporal.PlainDate {
  return addWorkingDays(today, 3, holidays).subtract({ days: 1 })
}

export interface DueDay {
  readonly on: string
  readonly due: string
}

/**
 * Proposed starts that are due to be logged, by category (BR-WL-09). Until that day a start is due on it; from then on, on
 * the last day of its validity period (BR-PERMIT-86 to 88), or on the day after it where it has none.
 */
export function startsDueDays(
  today: Temporal.PlainDate,
  holidays: Holidays,
): readonly (DueDay & { readonly category: WorkCategory })[] {
  return workCategories.flatMap((category) => {
    const earliest = earliestStartDue(category, today, holidays)
    return daysBetween(earliest, today.add({ days: 1 }))
      .filter((on) => on.until(today).days <= longestValidityDays)
      .map((on) => {
        const isToCome = Temporal.PlainDate.compare(on, today) >= 0
        const due = isToCome ? on : (validityPeriodEnd(on, category, holidays) ?? on)
        return { category, on: on.toString(), due: due.toString() }
      })
  })
}

/** The first day that a registration was due of those that can still be put right: as reports of what is late count. */
export const registrationsDueFrom = (today: Temporal.PlainDate) => today.subtract({ days: overdueDays })

/** When registration is due, by the day of the stop (BR-REIN-32), for stops as far back as the queue looks. */
export function registrationDueDays(today: Temporal.PlainDate, holidays: Holidays): readonly DueDay[] {
  // ten working days never take up more than 30 calendar days
  const from = registrationsDueFrom(today).subtract({ days: 30 })
  return daysBetween(from, today.add({ days: 1 })).map((on) => dueDay(on, registrationDueDate(on, holidays)))
}

/** The last working day to send the major permit of a PAA without early-start details, by proposed start (BR-PERMIT-19). */
export function progressDueDays(today: Temporal.PlainDate, holidays: Holidays): readonly DueDay[] {
  return daysBetween(today.subtract({ days: 60 }), today.add({ days: 200 })).map((on) =>
    dueDay(on, paaToPaDeadline(on, holidays)),
  )
}

/** The day on which a notice counts as given, by the day of its issue (BR-FPN-15); `isLate` after 16:30. */
export function givenDays(today: Temporal.PlainDate, holidays: Holidays, isLate: boolean): readonly DueDay[] {
  return daysBetween(today.subtract({ days: 90 }), today.add({ days: 1 })).map((on) =>
    dueDay(on, nextWorkingDay(isLate ? on.add({ days: 1 }) : on, holidays)),
  )
}

/** A notice can be paid until this many days after the day that it counts as given (BR-FPN-15). */
export const daysToPay = 35

const dueDay = (on: Temporal.PlainDate, due: Temporal.PlainDate) => ({ on: on.toString(), due: due.toString() })

function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): Temporal.PlainDate[] {
  return Array.from({ length: Math.max(0, from.until(to).days + 1) }, (_, at) => from.add({ days: at }))
}
