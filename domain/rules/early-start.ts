import type { WorkCategory } from '../contract/enums/permits.ts'
import type { Period } from './response-deadline.ts'
import { addWorkingDays, countWorkingDays, effectiveDay, isWorkingDay } from './working-days.ts'
import type { Holidays } from './working-days.ts'

/**
 * Notice that works of a category must be given; 0 days when there is none (BR-PERMIT-01 to 05).
 *
 * No source gives one for HS2 highway works (BR-PERMIT-08): we ask for none.
 */
export function minimumNotice(category: WorkCategory): Period {
  switch (category) {
    case 'paa':
      // three calendar months are 84 days (BR-GEN-20)
      return { days: 84, unit: 'calendar days' }
    case 'major':
    case 'standard':
      return { days: 10, unit: 'working days' }
    case 'minor':
      return { days: 3, unit: 'working days' }
    case 'immediate_urgent':
    case 'immediate_emergency':
    case 'hs2_highway':
      return { days: 0, unit: 'working days' }
  }
}

/**
 * First day on which works may start without early-start details: D0 is day 1 of the notice, its last day ends it, and the
 * start is the (working) day after (BR-PERMIT-12). With no minimum notice it is D0 itself.
 *
 * @returns a civil date in Europe/London
 */
export function earliestStart(
  receivedAt: Temporal.Instant,
  category: WorkCategory,
  holidays: Holidays,
): Temporal.PlainDate {
  const given = effectiveDay(receivedAt, holidays)
  const notice = minimumNotice(category)
  return notice.unit === 'working days'
    ? addWorkingDays(given, notice.days, holidays)
    : given.add({ days: notice.days })
}

/** Whether a start is sooner than the minimum notice allows (BR-PERMIT-11); never for works without one. */
export function isEarlyStart(
  receivedAt: Temporal.Instant,
  startOn: Temporal.PlainDate,
  category: WorkCategory,
  holidays: Holidays,
): boolean {
  return noticeGiven(receivedAt, startOn, category, holidays) < minimumNotice(category).days
}

/**
 * Days of notice that a start gives, in the unit of the category's minimum notice, D0 counted and the start not:
 * "9 of 10 working days". Never negative.
 */
export function noticeGiven(
  receivedAt: Temporal.Instant,
  startOn: Temporal.PlainDate,
  category: WorkCategory,
  holidays: Holidays,
): number {
  const given = effectiveDay(receivedAt, holidays)
  if (minimumNotice(category).unit === 'calendar days') {
    return Math.max(0, given.until(startOn, { largestUnit: 'days' }).days)
  }
  // Working days from D0 to the day before the start are as many as from the day after D0 to the start,
  // save that a start on a weekend then waits for the working day that follows: it gives one day less (BR-PERMIT-12).
  return countWorkingDays(given.add({ days: 1 }), startOn, holidays)
}

/**
 * Last working day on which the major permit that follows a PAA can be sent without early-start details (BR-PERMIT-19).
 *
 * @param startOn  proposed start of the PAA
 * @returns a civil date in Europe/London; sent by 4:30pm that day it is in time
 */
export function paaToPaDeadline(startOn: Temporal.PlainDate, holidays: Holidays): Temporal.PlainDate {
  const notice = minimumNotice('major').days
  let day = startOn
  for (let workingDays = 0; ; day = day.subtract({ days: 1 })) {
    if (workingDays >= notice && isWorkingDay(day, holidays)) return day
    if (isWorkingDay(day, holidays)) workingDays += 1
  }
}
