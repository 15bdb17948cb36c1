import type { WorkCategory } from '../contract/enums/permits.ts'
import { addWorkingDays, countWorkingDays, nextWorkingDay } from './working-days.ts'
import type { Holidays } from './working-days.ts'

/**
 * Last day on which works may start under a permit (BR-PERMIT-86): 5 working days for major and standard, 2 for minor, the
 * start day counted; a start on a non-working day counts from the next working day.
 *
 * @returns a civil date in Europe/London, or null for PAA, immediate and HS2 highway works, which have no such period
 */
export function validityPeriodEnd(
  startOn: Temporal.PlainDate,
  category: WorkCategory,
  holidays: Holidays,
): Temporal.PlainDate | null {
  const workingDays = validWorkingDays(category)
  return workingDays === 0 ? null : addWorkingDays(nextWorkingDay(startOn, holidays), workingDays - 1, holidays)
}

/** A permit whose start has been logged; civil dates in Europe/London. */
export type LateStart = {
  readonly startOn: Temporal.PlainDate
  readonly endOn: Temporal.PlainDate
  readonly actualStartOn: Temporal.PlainDate
  readonly category: WorkCategory
  readonly roadCategory: number
  /** a traffic-sensitive designation lies on the street and the promoter selected one (BR-PERMIT-33) */
  readonly isTrafficSensitive: boolean
}

/** Whether a late start can move the end date at all: road category 3 or 4 without traffic sensitivity (BR-PERMIT-87). */
export function mayEndSlide(permit: Pick<LateStart, 'category' | 'roadCategory' | 'isTrafficSensitive'>): boolean {
  const isQuietRoad = permit.roadCategory === 3 || permit.roadCategory === 4
  return isQuietRoad && !permit.isTrafficSensitive && validWorkingDays(permit.category) > 0
}

/**
 * The proposed end after the start is logged: moved so that the working-day duration is kept (BR-PERMIT-88) when the start is
 * late but inside the validity period (BR-PERMIT-87), else unchanged (BR-PERMIT-89). Never sooner than it was.
 */
export function slidEnd(permit: LateStart, holidays: Holidays): Temporal.PlainDate {
  const validUntil = validityPeriodEnd(permit.startOn, permit.category, holidays)
  const isLate = Temporal.PlainDate.compare(permit.actualStartOn, permit.startOn) > 0
  const isInside = validUntil !== null && Temporal.PlainDate.compare(permit.actualStartOn, validUntil) <= 0
  const workingDays = countWorkingDays(permit.startOn, permit.endOn, holidays)
  if (!mayEndSlide(permit) || !isLate || !isInside || workingDays === 0) return permit.endOn
  const moved = addWorkingDays(nextWorkingDay(permit.actualStartOn, holidays), workingDays - 1, holidays)
  return Temporal.PlainDate.compare(moved, permit.endOn) > 0 ? moved : permit.endOn
}

function validWorkingDays(category: WorkCategory): number {
  if (category === 'major' || category === 'standard') return 5
  return category === 'minor' ? 2 : 0
}
