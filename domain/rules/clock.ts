import { countWords, dayDate } from '../words.ts'
import { civilDate, countWorkingDays, cutOff, isWorkingDay, londonDate, londonTime } from './working-days.ts'
import type { Holidays } from './working-days.ts'

/** How near a deadline is: past, its last day, within two working days, or further off. */
export type ClockGroup = 'overdue' | 'today' | 'soon' | 'ok'

/**
 * The group of a deadline at a moment. The whole London day of the deadline is in time (BR-GEN-24).
 *
 * @param deadlineOn  civil date, or the wire text of `deadline_date`
 */
export function clockGroup(
  deadlineOn: string | Temporal.PlainDate,
  now: Temporal.Instant,
  holidays: Holidays,
): ClockGroup {
  const deadline = civilDate(deadlineOn)
  const today = londonDate(now)
  const order = Temporal.PlainDate.compare(deadline, today)
  if (order < 0) return 'overdue'
  if (order === 0) return 'today'
  return countWorkingDays(today.add({ days: 1 }), deadline, holidays) <= 2 ? 'soon' : 'ok'
}

/**
 * The time left in few words: "2 days over", "6 h 18 min left", "Tomorrow", "2 days", "Thu 3 Dec".
 *
 * Days are working days. The last day shows the working time left to 4:30pm, though the law gives the whole day: after
 * 4:30pm, and on a last day that is no working day, it says so.
 */
export function clockWords(deadlineOn: string | Temporal.PlainDate, now: Temporal.Instant, holidays: Holidays): string {
  const deadline = civilDate(deadlineOn)
  const today = londonDate(now)
  switch (clockGroup(deadline, now, holidays)) {
    case 'overdue': {
      const over = countWorkingDays(deadline.add({ days: 1 }), today, holidays)
      return over === 0 ? `Ended ${dayDate(deadline)}` : `${countWords(over, 'day')} over`
    }
    case 'today':
      return isWorkingDay(today, holidays) ? lastDayWords(now) : 'Ends at midnight'
    case 'soon': {
      if (deadline.equals(today.add({ days: 1 }))) return 'Tomorrow'
      const left = countWorkingDays(today.add({ days: 1 }), deadline, holidays)
      return left === 2 && isWorkingDay(deadline, holidays) ? '2 days' : dayDate(deadline)
    }
    case 'ok':
      return dayDate(deadline)
  }
}

function lastDayWords(now: Temporal.Instant): string {
  const left = londonTime(now).until(cutOff, { smallestUnit: 'minute', roundingMode: 'ceil' })
  if (left.sign <= 0) return 'Ends at midnight'
  return left.hours === 0 ? `${left.minutes} min left` : `${left.hours} h ${left.minutes} min left`
}
