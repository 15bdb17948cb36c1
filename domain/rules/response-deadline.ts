import type { WorkCategory } from '../contract/enums/permits.ts'
import { addWorkingDays, effectiveDay } from './working-days.ts'
import type { Holidays } from './working-days.ts'

/** A length of time in law, counted in the unit that the rule counts in. */
export type Period = { readonly days: number; readonly unit: 'working days' | 'calendar days' }

/**
 * How long the authority has to answer (BR-PERMIT-01 to 08).
 *
 * @param options.modified  the answer to a modification request, or a change request: 2 working days whatever the category (BR-PERMIT-06, 07)
 * @param options.isTransportForLondon  HS2 highway works: 42 instead of 28 calendar days (BR-PERMIT-08)
 */
export function responsePeriod(
  category: WorkCategory,
  options: { readonly modified?: boolean; readonly isTransportForLondon?: boolean } = {},
): Period {
  if (options.modified) return { days: 2, unit: 'working days' }
  switch (category) {
    case 'paa':
      return { days: 28, unit: 'calendar days' }
    case 'major':
    case 'standard':
      return { days: 5, unit: 'working days' }
    case 'minor':
    case 'immediate_urgent':
    case 'immediate_emergency':
      return { days: 2, unit: 'working days' }
    case 'hs2_highway':
      return { days: options.isTransportForLondon ? 42 : 28, unit: 'calendar days' }
  }
}

/**
 * Last day on which the authority may answer before the permit deems (BR-PERMIT-10).
 *
 * The count starts on D1, the first working day after the effective day, which is day 1 (BR-GEN-21; of the readings in
 * BR-GEN-22 the second). A calendar-day deadline is not moved off a weekend (BR-GEN-23); the whole day is in time (BR-GEN-24).
 *
 * @param receivedAt  when the application reached the authority
 * @param allowed  a category, for its own period, or the period itself
 * @returns a civil date in Europe/London
 */
export function responseDeadline(
  receivedAt: Temporal.Instant,
  allowed: WorkCategory | Period,
  holidays: Holidays,
): Temporal.PlainDate {
  const period = typeof allowed === 'string' ? responsePeriod(allowed) : allowed
  const dayOne = addWorkingDays(effectiveDay(receivedAt, holidays), 1, holidays)
  return period.unit === 'working days'
    ? addWorkingDays(dayOne, period.days - 1, holidays)
    : dayOne.add({ days: period.days - 1 })
}
