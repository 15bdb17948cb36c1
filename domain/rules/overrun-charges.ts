import { isTrafficSensitive } from './sensitive-hours.ts'
import { countCalendarDays, countWorkingDays } from './working-days.ts'
import type { Holidays } from './working-days.ts'

/** The day from which weekends and bank holidays count as overrun days too (BR-S74-33). */
const everyDayFrom = Temporal.PlainDate.from('2026-01-05')

/**
 * Days or part days of an overrun: those after the longer of the prescribed and the reasonable period, to the day on which
 * the site was clear, that day included (BR-S74-30). Before 5 January 2026 only working days count, from then on every
 * day; an overrun that spans it is counted by each day's own rule (BR-S74-33, 37).
 *
 * @param periodEnds  the last day that is free of charge
 */
export function countOverrunDays(
  periodEnds: Temporal.PlainDate,
  clearedOn: Temporal.PlainDate,
  holidays: Holidays,
): number {
  const first = periodEnds.add({ days: 1 })
  const lastOfOld = earlier(clearedOn, everyDayFrom.subtract({ days: 1 }))
  const firstOfNew = later(first, everyDayFrom)
  return countWorkingDays(first, lastOfOld, holidays) + countCalendarDays(firstOfNew, clearedOn)
}

/** What the charge depends on (BR-S74-31). */
export type OverrunStreet = {
  readonly roadCategory: number
  readonly isTrafficSensitive: boolean
  readonly isProtected: boolean
}

const protectedStreet = 1

/** The street as its charge sees it, from its road category and its designations (BR-S74-31). */
export function overrunStreet(
  roadCategory: number,
  designations: readonly { readonly street_special_desig_code: number }[],
): OverrunStreet {
  return {
    roadCategory,
    isTrafficSensitive: designations.some(isTrafficSensitive),
    isProtected: designations.some(({ street_special_desig_code: code }) => code === protectedStreet),
  }
}

/** Days that are charged at the first rate. */
const daysAtFirstRate = 3

/** Pence a day: the first three days, then each further one (BR-S74-40). No day costs more than £10,000 (BR-S74-32). */
function dailyRates({ roadCategory, isTrafficSensitive, isProtected }: OverrunStreet): readonly [number, number] {
  const isBusy = isTrafficSensitive || isProtected
  switch (roadCategory) {
    case 2:
      return isBusy ? [3_000_00, 8_000_00] : [2_000_00, 2_000_00]
    case 3:
    case 4:
      return isBusy ? [750_00, 750_00] : [250_00, 250_00]
    default:
      return isBusy ? [5_000_00, 10_000_00] : [2_500_00, 2_500_00]
  }
}

/**
 * An estimate of an overrun's charge, in pence (BR-S74-31, 40 to 43). Never more than a help: what is owed is what the
 * authority types, and works off the carriageway and remedial works cost less (BR-S74-32).
 *
 * @throws RangeError if `days` is negative or no whole number (BR-GEN-01)
 */
export function estimateOverrunCharge(street: OverrunStreet, days: number): number {
  if (!Number.isInteger(days) || days < 0) {
    throw new RangeError(`A number of overrun days is a whole number from 0, not ${days}`)
  }
  const [first, further] = dailyRates(street)
  const atFirst = Math.min(days, daysAtFirstRate)
  return atFirst * first + (days - atFirst) * further
}

const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) <= 0 ? a : b)
const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) >= 0 ? a : b)
