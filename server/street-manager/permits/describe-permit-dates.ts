import { registrationDueDate } from '../../../domain/rules/reinstatement-dates.ts'
import { mayEndSlide, validityPeriodEnd } from '../../../domain/rules/validity-period.ts'
import {
  civilDate,
  countCalendarDays,
  countWorkingDays,
  londonDate,
  type Holidays,
} from '../../../domain/rules/working-days.ts'
import type { PermitRow } from '../../store/work-tables.ts'
import { dayAnswer, maybeInstantAnswer } from '../wire-dates.ts'

/** Every date of a permit, as it was proposed, as it was, and what follows from it. */
export function describeDates(permit: PermitRow, holidays: Holidays) {
  const [startOn, endOn] = [civilDate(permit.proposed_start_on), civilDate(permit.proposed_end_on)]
  const validUntil = validityPeriodEnd(startOn, permit.work_category, holidays)
  return {
    proposed_start_date: dayAnswer(permit.proposed_start_on),
    proposed_end_date: dayAnswer(permit.proposed_end_on),
    proposed_start_time: maybeInstantAnswer(permit.proposed_start_at),
    proposed_end_time: maybeInstantAnswer(permit.proposed_end_at),
    actual_start_date: maybeInstantAnswer(permit.actual_start_at),
    actual_stop_date: maybeInstantAnswer(permit.actual_stop_at),
    reinstatement_registration_due_date: registrationDue(permit, holidays),
    reasonable_period_end_date: dayAnswer(permit.reasonable_period_end_on),
    calendar_day_duration: countCalendarDays(startOn, endOn),
    working_day_duration: countWorkingDays(startOn, endOn, holidays),
    // the contract wants a date even of permits that have no such period (BR-PERMIT-86): they are good to their end
    validity_period_end_date: dayAnswer(validUntil?.toString() ?? permit.proposed_end_on),
    sliding_end_date_candidate: mayEndSlide({
      category: permit.work_category,
      roadCategory: permit.road_category,
      isTrafficSensitive: permit.is_traffic_sensitive,
    }),
  }
}

/** Where an excavation was carried out and works have stopped (BR-REIN-32). */
function registrationDue({ actual_stop_at, excavation_carried_out }: PermitRow, holidays: Holidays): string | null {
  if (actual_stop_at === null || !excavation_carried_out) return null
  return dayAnswer(registrationDueDate(londonDate(actual_stop_at), holidays).toString())
}
