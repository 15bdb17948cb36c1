import type { ReinstatementStatus } from '../contract/enums/reinstatements.ts'
import { addWorkingDays } from './working-days.ts'
import type { Holidays } from './working-days.ts'

/** An excavation deeper than this has the longer guarantee; metres (BR-REIN-21, 22). */
const deepMetres = 1.5

/** Time that a promoter has to register a reinstatement (BR-REIN-31). */
const registrationWorkingDays = 10

/** The parts of a reinstatement that its end date follows from. */
export type GuaranteedReinstatement = {
  readonly status: ReinstatementStatus
  readonly on: Temporal.PlainDate
  /** metres; nothing for holes and poles, which are taken as shallow (BR-REIN-25) */
  readonly depth?: number | null
}

/**
 * The last day of a reinstatement: of its 6 months when interim, of its guarantee of 2 or 3 years when permanent (BR-REIN-20
 * to 22, 25). A month that is too short ends it on that month's last day, before the one day is taken off (BR-REIN-23).
 */
export function reinstatementEndDate({ status, on, depth }: GuaranteedReinstatement): Temporal.PlainDate {
  return on.add(periodOf(status, depth ?? 0), { overflow: 'constrain' }).subtract({ days: 1 })
}

/** What a permanent reinstatement on top of a permanent one says of the remedial works behind it. */
export type RemedialAnswers = {
  readonly response_to_remedial_works?: boolean | null
  readonly base_courses_affected?: boolean | null
}

/**
 * Whether a permanent reinstatement on a permanent one keeps the end date there was: unless remedial works reached the base
 * courses, a guarantee does not begin anew (BR-REIN-24). Without the pair of answers it does.
 */
export function keepsEndDate({ response_to_remedial_works, base_courses_affected }: RemedialAnswers): boolean {
  if (response_to_remedial_works == null || base_courses_affected == null) return false
  return !response_to_remedial_works || !base_courses_affected
}

/** The last day to register the reinstatement of works: the 10th working day after they stopped (BR-REIN-31, 32). */
export function registrationDueDate(stoppedOn: Temporal.PlainDate, holidays: Holidays): Temporal.PlainDate {
  return addWorkingDays(stoppedOn, registrationWorkingDays, holidays)
}

interface Days {
  readonly from?: Temporal.PlainDate | undefined
  readonly to?: Temporal.PlainDate | undefined
}

/**
 * The days of stopping whose registration is due within the given days, each end optional (BR-REIN-32): a later stop is
 * never due earlier. No day of stopping fits when `from` answers a later day than `to`.
 */
export function stopsWithRegistrationDue(due: Days, holidays: Holidays): Days {
  return {
    from: due.from && lastStopDueBefore(due.from, holidays).add({ days: 1 }),
    to: due.to && lastStopDueBefore(due.to.add({ days: 1 }), holidays),
  }
}

/** Each working day at the end takes a stop at least one day back, so the search is short. */
function lastStopDueBefore(due: Temporal.PlainDate, holidays: Holidays): Temporal.PlainDate {
  let stop = due.subtract({ days: registrationWorkingDays })
  while (Temporal.PlainDate.compare(registrationDueDate(stop, holidays), due) >= 0) stop = stop.subtract({ days: 1 })
  return stop
}

function periodOf(status: ReinstatementStatus, depth: number): Temporal.DurationLike {
  if (status === 'interim') return { months: 6 }
  return depth > deepMetres ? { years: 3 } : { years: 2 }
}
