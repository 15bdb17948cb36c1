/** Bank holidays as ISO dates, and the last day that the list speaks for. After it only weekends are known (BR-GEN-13). */
export type Holidays = { readonly dates: ReadonlySet<string>; readonly knownUntil: string }

const london = 'Europe/London'

/** The last second of a working day at which what arrives still counts that day (BR-GEN-14, 15). */
export const cutOff = Temporal.PlainTime.from('16:30:00')

/** The civil date in Europe/London at an instant (BR-GEN-11). */
export function londonDate(at: Temporal.Instant): Temporal.PlainDate {
  return at.toZonedDateTimeISO(london).toPlainDate()
}

/** The wall-clock time in Europe/London at an instant. */
export function londonTime(at: Temporal.Instant): Temporal.PlainTime {
  return at.toZonedDateTimeISO(london).toPlainTime()
}

/** The instant of a civil date and time in Europe/London; a time that the spring clock change skips moves on an hour. */
export function londonInstant(day: Temporal.PlainDate, time: Temporal.PlainTime): Temporal.Instant {
  return day.toZonedDateTime({ timeZone: london, plainTime: time }).toInstant()
}

/** The first instant after a civil day in Europe/London, whatever the clocks do that day (BR-GEN-24). */
export function endOfLondonDay(day: Temporal.PlainDate): Temporal.Instant {
  return day.add({ days: 1 }).toZonedDateTime(london).toInstant()
}

/**
 * The instant that a wire text names.
 *
 * @throws RangeError if it is no ISO 8601 date or date-time. Without an offset it is read as UTC, the service's own time (BR-GEN-10).
 */
export function instantOf(text: string): Temporal.Instant {
  if (!text.includes('T')) return Temporal.Instant.from(`${text}T00:00Z`)
  return Temporal.Instant.from(/(?:Z|[+-]\d\d(?::?\d\d)?)$/i.test(text) ? text : `${text}Z`)
}

/**
 * The civil date, Europe/London, that a wire text means: `2026-12-07`, `2026-12-07T00:00:00.000Z` or a real instant.
 *
 * @throws RangeError if it is no ISO 8601 date or date-time
 */
export function civilDate(value: string | Temporal.PlainDate): Temporal.PlainDate {
  if (typeof value !== 'string') return value
  return value.includes('T') ? londonDate(instantOf(value)) : Temporal.PlainDate.from(value, { overflow: 'reject' })
}

/** Not a Saturday, a Sunday or a bank holiday (BR-GEN-12); beyond the published list, weekends only (BR-GEN-13). */
export function isWorkingDay(day: Temporal.PlainDate, holidays: Holidays): boolean {
  return day.dayOfWeek < 6 && !isHoliday(day.toString(), holidays)
}

/** The day itself when it is a working day, else the first working day after it. */
export function nextWorkingDay(day: Temporal.PlainDate, holidays: Holidays): Temporal.PlainDate {
  let on = day
  while (!isWorkingDay(on, holidays)) on = on.add({ days: 1 })
  return on
}

/**
 * The n-th working day after a day, which itself is not counted; 0 gives the day back.
 *
 * @throws RangeError if `workingDays` is negative or no whole number (BR-GEN-01)
 */
export function addWorkingDays(day: Temporal.PlainDate, workingDays: number, holidays: Holidays): Temporal.PlainDate {
  if (!Number.isInteger(workingDays) || workingDays < 0) {
    throw new RangeError(`A number of working days is a whole number from 0, not ${workingDays}`)
  }
  let on = day
  for (let left = workingDays; left > 0; left -= 1) on = nextWorkingDay(on.add({ days: 1 }), holidays)
  return on
}

/** Working days from start to end, both included; 0 when none falls between them or the end is before the start (BR-GEN-19). */
export function countWorkingDays(start: Temporal.PlainDate, end: Temporal.PlainDate, holidays: Holidays): number {
  const days = countCalendarDays(start, end)
  if (days === 0) return 0
  const wholeWeeks = Math.floor(days / 7)
  let count = wholeWeeks * 5
  for (let extra = 0; extra < days % 7; extra += 1) {
    if ((start.dayOfWeek - 1 + extra) % 7 < 5) count += 1
  }
  const [from, to] = [start.toString(), end.toString()]
  for (const holiday of holidays.dates) {
    // ISO dates of four-digit years sort as text
    if (holiday < from || holiday > to || !isHoliday(holiday, holidays)) continue
    if (Temporal.PlainDate.from(holiday).dayOfWeek < 6) count -= 1
  }
  return count
}

/** Local dates from start to end, both included; 0 when the end is before the start (BR-GEN-17, 18). */
export function countCalendarDays(start: Temporal.PlainDate, end: Temporal.PlainDate): number {
  return Math.max(0, start.until(end, { largestUnit: 'days' }).days + 1)
}

/**
 * The effective day D0: the day on which something received counts as given (BR-GEN-14).
 *
 * 16:30:00 in London is on time and 16:30:01 is late (BR-GEN-15); fractions of a second do not count.
 */
export function effectiveDay(receivedAt: Temporal.Instant, holidays: Holidays): Temporal.PlainDate {
  const on = londonDate(receivedAt)
  const at = londonTime(receivedAt).round({ smallestUnit: 'second', roundingMode: 'trunc' })
  const isLate = Temporal.PlainTime.compare(at, cutOff) > 0
  return nextWorkingDay(isLate ? on.add({ days: 1 }) : on, holidays)
}

function isHoliday(isoDate: string, holidays: Holidays): boolean {
  return isoDate <= holidays.knownUntil && holidays.dates.has(isoDate)
}
