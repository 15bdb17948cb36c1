import type { Section58Duration, Section58Status } from '../contract/enums/section-58s.ts'

const monthsOf: Readonly<Record<Section58Duration, number>> = {
  six_months: 6,
  one_year: 12,
  two_years: 24,
  three_years: 36,
}

/**
 * The last day of a restriction (BR-S58-06): the day of the same number so many months on, or the last day of a month that
 * is too short for it.
 */
export function restrictionEnd(startOn: Temporal.PlainDate, duration: Section58Duration): Temporal.PlainDate {
  return startOn.add({ months: monthsOf[duration] }, { overflow: 'constrain' })
}

/**
 * The status on a civil day: what was in force is closed from the day after its last one on, whether or not anybody has
 * come to write it down yet (BR-S58-03, 06).
 */
export function section58StatusOn(
  today: Temporal.PlainDate,
  section58: { readonly status: Section58Status; readonly endOn: Temporal.PlainDate },
): Section58Status {
  const isOver = Temporal.PlainDate.compare(today, section58.endOn) > 0
  return section58.status === 'in_force' && isOver ? 'closed' : section58.status
}
