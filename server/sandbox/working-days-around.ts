import {
  isWorkingDay,
  londonDate,
  londonInstant,
  nextWorkingDay,
  type Holidays,
} from '../../domain/rules/working-days.ts'

/** Working days counted from today: 0 is today, or the last working day before a weekend; -1 the one before it. */
export interface WorkingDaysAround {
  readonly now: Temporal.Instant
  /** The first of these days that is not yet over. */
  readonly firstOpen: 0 | 1
  day(position: number): Temporal.PlainDate
  /** A moment of such a day, so many minutes after midnight in London. */
  at(position: number, minutes: number): Temporal.Instant
}

const reach = { back: 600, ahead: 260 }

export function workingDaysAround(now: Temporal.Instant, holidays: Holidays): WorkingDaysAround {
  const today = londonDate(now)
  const days: Temporal.PlainDate[] = []
  let zero = today
  while (!isWorkingDay(zero, holidays)) zero = zero.subtract({ days: 1 })
  for (let day = zero; days.length < reach.back;) {
    day = day.subtract({ days: 1 })
    if (isWorkingDay(day, holidays)) days.unshift(day)
  }
  for (let day = zero; days.length < reach.back + reach.ahead; day = nextWorkingDay(day.add({ days: 1 }), holidays)) {
    days.push(day)
  }
  const day = (position: number) => {
    const found = days[position + reach.back]
    if (!found) throw new RangeError(`Working day ${position} is further from today than the sandbox reaches`)
    return found
  }
  return {
    now,
    firstOpen: isWorkingDay(today, holidays) ? 0 : 1,
    day,
    at: (position, minutes) =>
      londonInstant(day(position), new Temporal.PlainTime(Math.floor(minutes / 60), Math.floor(minutes % 60))),
  }
}
