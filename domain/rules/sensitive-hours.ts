import { isWorkingDay, instantOf, londonTime, civilDate } from './working-days.ts'
import type { Holidays } from './working-days.ts'

/** A stretch of one civil day, in minutes after midnight; the end is not included. */
export type Stretch = { readonly from: number; readonly to: number }

/** A designation of a street as answers carry it: times are hours and minutes as one number, 730 for 7:30am (BR-GEN-41). */
export type Designation = {
  readonly street_special_desig_code: number
  readonly special_desig_start_date?: string | null
  readonly special_desig_start_time?: number | null
  readonly special_desig_end_date?: string | null
  readonly special_desig_end_time?: number | null
  readonly special_desig_periodicity_code?: number | null
}

/** The hours in which each day's works go on. */
export type DailyHours = {
  readonly stretches: readonly Stretch[]
  /** True when the application gives no times, so that 8am to 5pm is taken for it. */
  readonly isAssumed: boolean
}

/** One civil day of the works beside the street's traffic-sensitive times. */
export type SensitiveDay = {
  readonly on: Temporal.PlainDate
  readonly isWorked: boolean
  readonly sensitive: readonly Stretch[]
  readonly worked: readonly Stretch[]
  /** when works go on in sensitive time */
  readonly both: readonly Stretch[]
  readonly minutesInBoth: number
}

const trafficSensitive = 2
const wholeDay: Stretch = { from: 0, to: 24 * 60 }
const usualHours: Stretch = { from: 8 * 60, to: 17 * 60 }

/** Whether a designation makes its street traffic-sensitive (BR-GEN-41). */
export function isTrafficSensitive(designation: { readonly street_special_desig_code: number }): boolean {
  return designation.street_special_desig_code === trafficSensitive
}

/**
 * The daily hours that the proposed times stand for. No field of an application holds daily hours: we read its start and end
 * time as such, as planners write them, and take 8am to 5pm without them. An end that is not later means work over midnight.
 */
export function dailyHours(startTime: string | null | undefined, endTime: string | null | undefined): DailyHours {
  if (!startTime || !endTime) return { stretches: [usualHours], isAssumed: true }
  const [from, to] = [minutesOf(londonTime(instantOf(startTime))), minutesOf(londonTime(instantOf(endTime)))]
  const isOverNight = to <= from
  const stretches = isOverNight
    ? [
        { from: 0, to },
        { from, to: wholeDay.to },
      ]
    : [{ from, to }]
  return { stretches: stretches.filter((stretch) => stretch.to > stretch.from), isAssumed: false }
}

/**
 * The days from start to end, both included, with the traffic-sensitive times of the street and the works' hours on them.
 * Works are taken to go on on working days only; works that fall on none are taken to go on on every day.
 */
export function sensitiveDays(
  works: { readonly startOn: Temporal.PlainDate; readonly endOn: Temporal.PlainDate; readonly hours: DailyHours },
  designations: readonly Designation[],
  holidays: Holidays,
): SensitiveDay[] {
  const times = designations.filter(isTrafficSensitive)
  const days: Temporal.PlainDate[] = []
  for (let on = works.startOn; Temporal.PlainDate.compare(on, works.endOn) <= 0; on = on.add({ days: 1 })) days.push(on)
  const hasWorkingDay = days.some((on) => isWorkingDay(on, holidays))
  return days.map((on) => {
    const isWorked = !hasWorkingDay || isWorkingDay(on, holidays)
    const sensitive = joined(times.filter((time) => applies(time, on, holidays)).map(stretchOf))
    const worked = isWorked ? works.hours.stretches : []
    const both = worked.flatMap((stretch) => sensitive.flatMap((time) => overlap(stretch, time)))
    const minutesInBoth = both.reduce((sum, { from, to }) => sum + to - from, 0)
    return { on, isWorked, sensitive, worked, both, minutesInBoth }
  })
}

/** The street's traffic-sensitive times on seven days from one on, whatever works there may be. */
export function sensitiveWeek(
  from: Temporal.PlainDate,
  designations: readonly Designation[],
  holidays: Holidays,
): SensitiveDay[] {
  const hours = { stretches: [], isAssumed: false }
  return sensitiveDays({ startOn: from, endOn: from.add({ days: 6 }), hours }, designations, holidays)
}

/** Minutes of all the days in which works go on in sensitive time. */
export function minutesInSensitiveTime(days: readonly SensitiveDay[]): number {
  return days.reduce((sum, day) => sum + day.minutesInBoth, 0)
}

/** Whether a designation is in force on a day, by its dates and its days of the week (periodicity codes of BR-GEN-41). */
export function applies(designation: Designation, on: Temporal.PlainDate, holidays: Holidays): boolean {
  const { special_desig_start_date: start, special_desig_end_date: end } = designation
  if (start && Temporal.PlainDate.compare(on, civilDate(start)) < 0) return false
  if (end && Temporal.PlainDate.compare(on, civilDate(end)) > 0) return false
  const periodicity = designation.special_desig_periodicity_code ?? 1
  if (periodicity >= 7 && periodicity <= 13) return on.dayOfWeek === periodicity - 6
  if (periodicity === 2) return isWorkingDay(on, holidays)
  if (periodicity === 3) return on.dayOfWeek > 5
  if (periodicity === 14) return on.dayOfWeek < 6 && !isWorkingDay(on, holidays)
  // every day, continuous, and special arrangements, which are no reason to promise a quiet day
  return true
}

function stretchOf(designation: Designation): Stretch {
  const { special_desig_start_time: start, special_desig_end_time: end } = designation
  const isContinuous = designation.special_desig_periodicity_code === 15
  if (isContinuous || start == null || end == null) return wholeDay
  const [from, to] = [fromHundreds(start), fromHundreds(end)]
  return to > from ? { from, to } : wholeDay
}

function fromHundreds(time: number): number {
  return Math.min(Math.floor(time / 100) * 60 + (time % 100), wholeDay.to)
}

function minutesOf(time: Temporal.PlainTime): number {
  return time.hour * 60 + time.minute
}

function overlap(a: Stretch, b: Stretch): Stretch[] {
  const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)]
  return to > from ? [{ from, to }] : []
}

/** Stretches in order, those that touch made one, so that no minute counts twice. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = []
  for (const next of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = whole.at(-1)
    if (last && next.from <= last.to) whole[whole.length - 1] = { from: last.from, to: Math.max(last.to, next.to) }
    else whole.push(next)
  }
  return whole
}
