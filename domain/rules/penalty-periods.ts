import type { FPNStatus, OffenceCode } from '../contract/enums/fixed-penalty-notices.ts'
import { effectiveDay, nextWorkingDay } from './working-days.ts'
import type { Holidays } from './working-days.ts'

/** What a penalty comes to, in pence: in full, and when it is paid within the discount period. */
export type PenaltyAmounts = { readonly full: number; readonly discounted: number }

/** The days that a fixed penalty notice runs by; civil dates in Europe/London. */
export type PenaltyDates = {
  /** Counts as given: the day of issue, or the next working day when that is no working day or it was past 16:30. */
  readonly givenOn: Temporal.PlainDate
  readonly discountUntil: Temporal.PlainDate
  readonly payUntil: Temporal.PlainDate
}

/** The day from which offences cost twice as much (BR-FPN-14). */
const doubledFrom = Temporal.PlainDate.from('2026-01-05')

const workingWithoutPermit = { full: 500_00, discounted: 300_00 }
const anyOther = { full: 120_00, discounted: 80_00 }

/** Amounts by offence, as before 5 January 2026 (BR-FPN-10 to 13, 90). */
const amounts: Readonly<Record<OffenceCode, PenaltyAmounts>> = {
  offence_code_05: anyOther,
  offence_code_06: anyOther,
  offence_code_08: workingWithoutPermit,
  offence_code_09: anyOther,
}

/** What an offence costs, in pence; picked by the London day of the offence, not of the notice (BR-FPN-10 to 14). */
export function penaltyAmounts(offence: OffenceCode, offenceOn: Temporal.PlainDate): PenaltyAmounts {
  const { full, discounted } = amounts[offence]
  const times = Temporal.PlainDate.compare(offenceOn, doubledFrom) < 0 ? 1 : 2
  return { full: full * times, discounted: discounted * times }
}

/**
 * The days of a notice (BR-FPN-15, 16, 18, 19), all counted from the day given, which is day 1: 29 calendar days for the
 * discount, to the next working day when the last is none; 36 for payment, which no weekend moves.
 */
export function penaltyDates(issuedAt: Temporal.Instant, holidays: Holidays): PenaltyDates {
  const givenOn = effectiveDay(issuedAt, holidays)
  return {
    givenOn,
    discountUntil: nextWorkingDay(givenOn.add({ days: 28 }), holidays),
    payUntil: givenOn.add({ days: 35 }),
  }
}

/** The last of the 91 calendar days within which the law wants a notice given; the offence's own day is the first (BR-FPN-05). */
export function lastDayToGive(offenceOn: Temporal.PlainDate): Temporal.PlainDate {
  return offenceOn.add({ days: 90 })
}

/** Whether a notice has come to its end: amounts and days are of no more use then (BR-FPN-19, 24 to 26). */
export function isPenaltyFinal(status: FPNStatus): boolean {
  return status === 'paid' || status === 'paid_discounted' || status === 'withdrawn'
}
