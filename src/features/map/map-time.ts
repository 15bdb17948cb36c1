/** Periods by name and the weeks of a period. Civil dates, both ends included; what was fetched for the period is looked at week by week. */
interface Dates {
  readonly from: string
  readonly to: string
}

export const periods = ['today', 'next_2_weeks', 'this_month', 'next_3_months', 'last_30_days'] as const
type Period = (typeof periods)[number]

export const periodWords: Readonly<Record<Period, string>> = {
  today: 'Today',
  next_2_weeks: 'Next 2 weeks',
  this_month: 'This month',
  next_3_months: 'Next 3 months',
  last_30_days: 'Last 30 days',
}

export function periodDates(period: Period, today: string): Dates {
  const day = Temporal.PlainDate.from(today)
  const until = (to: Temporal.PlainDate) => ({ from: today, to: to.toString() })
  if (period === 'today') return until(day)
  if (period === 'next_2_weeks') return until(day.add({ days: 14 }))
  if (period === 'next_3_months') return until(day.add({ months: 3 }))
  if (period === 'last_30_days') return { from: day.subtract({ days: 30 }).toString(), to: today }
  return { from: day.with({ day: 1 }).toString(), to: day.with({ day: day.daysInMonth }).toString() }
}

const weekDays = 7

/** How many weeks a period touches, counted from its first day; the last may be short. */
export function weeksIn({ from, to }: Dates): number {
  return Math.ceil((Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days + 1) / weekDays)
}

/** @param week  from 0; undefined, or past the period's last, is no week: then all of the period counts */
export function weekAt(dates: Dates, week: number | undefined): Dates | undefined {
  if (week === undefined || week >= weeksIn(dates)) return undefined
  const from = Temporal.PlainDate.from(dates.from).add({ days: week * weekDays })
  const to = from.add({ days: weekDays - 1 }).toString()
  return { from: from.toString(), to: to < dates.to ? to : dates.to }
}

/** The week that today lies in; undefined outside the period. */
export function weekOf(dates: Dates, today: string): number | undefined {
  if (today < dates.from || today > dates.to) return undefined
  const { days } = Temporal.PlainDate.from(dates.from).until(today, { largestUnit: 'days' })
  return Math.floor(days / weekDays)
}

/** What takes place in the week, if only on a day of it; what has no dates is always there. */
export function inWeek<Thing extends { readonly startOn?: string | undefined; readonly endOn?: string | undefined }>(
  things: readonly Thing[],
  week: Dates | undefined,
): readonly Thing[] {
  if (!week) return things
  return things.filter(({ startOn = week.from, endOn = week.to }) => startOn <= week.to && endOn >= week.from)
}
