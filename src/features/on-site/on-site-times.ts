/** A day and a time as typed on site, read as an instant of London time. */
import { dateOf, dateProblem, partsOf, type DateParts } from '../../forms/date-parts.ts'
import type { FormProblem } from '../../forms/field-problems.ts'
import { timeOf, timeProblem } from '../../forms/typed-text.ts'

export interface TypedMoment {
  readonly day: DateParts
  readonly time: string
}

const zone = 'Europe/London'

/** Now, as the form first shows it: most starts and stops are recorded as they happen. */
export function momentNow(now: Temporal.Instant): TypedMoment {
  const local = now.toZonedDateTimeISO(zone)
  return { day: partsOf(local.toPlainDate()), time: local.toPlainTime().toString({ smallestUnit: 'minute' }) }
}

/** The instant meant; undefined while the day or the time is none. */
export function instantOfMoment({ day, time }: TypedMoment): Temporal.Instant | undefined {
  const date = dateOf(day)
  const clock = timeOf(time)
  return date && clock ? date.toZonedDateTime({ timeZone: zone, plainTime: clock }).toInstant() : undefined
}

/** What is wrong with the typing itself; the rules judge the instant. */
export function momentProblems(label: string, moment: TypedMoment, missing: string): FormProblem[] {
  return [
    dateProblem('day', label, moment.day, missing),
    timeProblem('time', 'Time', moment.time, 'Enter a time'),
  ].filter((problem) => problem !== undefined)
}
