/** The time scale of the programme: how many days a zoom shows, where they begin, and what stands above and behind the bars. */
import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import { dateWords, dayDate } from '../../../domain/words.ts'
import { dayNumber, type Days } from './programme-days.ts'

/** Named after the columns: `day` shows 2 weeks of days, `year` 3 years. */
export const zooms = ['day', 'week', 'month', 'quarter', 'year'] as const
export type Zoom = (typeof zooms)[number]

interface Scale {
  readonly label: string
  /** How much is shown, in words. */
  readonly shows: string
  /** From the first day to the day after the last. */
  readonly span: Temporal.DurationLike
  /** One press of Earlier or Later. */
  readonly step: Temporal.DurationLike
  /** Between two columns. */
  readonly column: Temporal.DurationLike
  /** Pixels for a day below which bars could not be told apart; narrower screens scroll. */
  readonly leastPixels: number
}

export const scales: Readonly<Record<Zoom, Scale>> = {
  day: { label: 'Day', shows: '2 weeks', span: { days: 14 }, step: { days: 7 }, column: { days: 1 }, leastPixels: 46 },
  week: {
    label: 'Week',
    shows: '6 weeks',
    span: { days: 42 },
    step: { days: 14 },
    column: { days: 7 },
    leastPixels: 14,
  },
  month: {
    label: 'Month',
    shows: '6 months',
    span: { months: 6 },
    step: { months: 2 },
    column: { months: 1 },
    leastPixels: 3.5,
  },
  quarter: {
    label: 'Quarter',
    shows: '18 months',
    span: { months: 18 },
    step: { months: 6 },
    column: { months: 3 },
    leastPixels: 1.2,
  },
  year: {
    label: 'Year',
    shows: '3 years',
    span: { years: 3 },
    step: { years: 1 },
    column: { years: 1 },
    leastPixels: 0.6,
  },
}

/** Where a zoom begins that nobody has moved: a little before today, at the beginning of a column. */
export function firstDay(zoom: Zoom, today: string): string {
  const day = Temporal.PlainDate.from(today)
  const monday = day.subtract({ days: day.dayOfWeek - 1 })
  const month = day.with({ day: 1 })
  switch (zoom) {
    case 'day':
      return monday.toString()
    case 'week':
      return monday.subtract({ days: 7 }).toString()
    case 'month':
      return month.subtract({ months: 1 }).toString()
    case 'quarter':
      return month.subtract({ months: (month.month - 1) % 3 }).toString()
    case 'year':
      return month.with({ month: 1 }).toString()
  }
}

/** The days of a zoom from its first. */
export function daysShown(zoom: Zoom, from: string): Days {
  return { from, to: Temporal.PlainDate.from(from).add(scales[zoom].span).subtract({ days: 1 }).toString() }
}

/** The first day after a press of Earlier (-1) or Later (1). */
export function movedFirst(zoom: Zoom, from: string, way: 1 | -1): string {
  const day = Temporal.PlainDate.from(from)
  return (way === 1 ? day.add(scales[zoom].step) : day.subtract(scales[zoom].step)).toString()
}

/** The first day that another zoom begins with: the middle of what was shown stays in the middle. */
export function zoomedFirst(from: Zoom, to: Zoom, first: string): string {
  const middle = dayNumber(first) + lengthOf(daysShown(from, first)) / 2
  const start = Temporal.PlainDate.from('1970-01-01').add({
    days: Math.round(middle - lengthOf(daysShown(to, first)) / 2),
  })
  switch (to) {
    case 'day':
    case 'week':
      return start.subtract({ days: start.dayOfWeek - 1 }).toString()
    case 'month':
      return start.with({ day: 1 }).toString()
    case 'quarter':
      return start
        .with({ day: 1 })
        .subtract({ months: (start.month - 1) % 3 })
        .toString()
    case 'year':
      return start.with({ day: 1, month: 1 }).toString()
  }
}

export const lengthOf = ({ from, to }: Days) => dayNumber(to) - dayNumber(from) + 1

interface Mark {
  readonly day: string
  readonly label: string
  /** Per cent of the width. */
  readonly left: number
  readonly width: number
}

/** The columns above the bars. The first and the last may be cut. */
export function columnMarks(zoom: Zoom, days: Days): Mark[] {
  const all = lengthOf(days)
  const marks: Mark[] = []
  const end = Temporal.PlainDate.from(days.to)
  for (let day = columnStart(zoom, days.from); Temporal.PlainDate.compare(day, end) <= 0;) {
    const next = day.add(scales[zoom].column)
    const from = Math.max(0, dayNumber(day.toString()) - dayNumber(days.from))
    const to = Math.min(all, dayNumber(next.toString()) - dayNumber(days.from))
    marks.push({
      day: day.toString(),
      label: columnLabel(zoom, day),
      left: share(from, all),
      width: share(to - from, all),
    })
    day = next
  }
  return marks
}

function columnStart(zoom: Zoom, from: string): Temporal.PlainDate {
  const day = Temporal.PlainDate.from(from)
  if (zoom === 'day') return day
  if (zoom === 'week') return day.subtract({ days: day.dayOfWeek - 1 })
  if (zoom === 'month') return day.with({ day: 1 })
  return zoom === 'quarter'
    ? day.with({ day: 1 }).subtract({ months: (day.month - 1) % 3 })
    : day.with({ day: 1, month: 1 })
}

function columnLabel(zoom: Zoom, day: Temporal.PlainDate): string {
  if (zoom === 'week') return dayDate(day)
  // the month only where it begins: there is room for little else
  if (zoom === 'day') return day.day === 1 ? dayDate(day) : dayDate(day).split(' ').slice(0, 2).join(' ')
  if (zoom === 'year') return String(day.year)
  const [, month = '', year = ''] = dateWords(day).split(' ')
  return zoom === 'month' ? `${month.slice(0, 3)} ${year}` : `${month.slice(0, 3)} to ${lastMonth(day)} ${year}`
}

function lastMonth(day: Temporal.PlainDate): string {
  const [, month = ''] = dateWords(day.add({ months: 2 })).split(' ')
  return month.slice(0, 3)
}

/** Behind the bars: weekends as far as they can be seen, and bank holidays (BR-GEN-12). */
export function bands(zoom: Zoom, days: Days): (Mark & { readonly kind: 'weekend' | 'holiday' })[] {
  const all = lengthOf(days)
  const first = dayNumber(days.from)
  const band = (kind: 'weekend' | 'holiday', day: string, label: string, length: number) => {
    const from = Math.max(0, dayNumber(day) - first)
    const to = Math.min(all, dayNumber(day) - first + length)
    return { kind, day, label, left: share(from, all), width: share(to - from, all) }
  }
  const holidays = [...englandAndWales.dates]
    .filter((day) => day >= days.from && day <= days.to)
    .map((day) => band('holiday', day, `Bank holiday ${dayDate(day)}`, 1))
  if (zoom === 'year' || zoom === 'quarter') return holidays
  const start = Temporal.PlainDate.from(days.from)
  const saturday = start.add({ days: start.dayOfWeek === 7 ? -1 : 6 - start.dayOfWeek })
  const weeks = Math.ceil((all + 1) / 7)
  const weekends = Array.from({ length: weeks }, (_, at) => saturday.add({ weeks: at }).toString())
    .filter((day) => day <= days.to)
    .map((day) => band('weekend', day, 'Weekend', 2))
  return [...weekends, ...holidays]
}

const share = (part: number, all: number) => (part / all) * 100

/** Middle of a day in per cent of the width; undefined for a day that is not shown. */
export function placeOfDay(day: string, days: Days): number | undefined {
  if (day < days.from || day > days.to) return undefined
  return share(dayNumber(day) - dayNumber(days.from) + 0.5, lengthOf(days))
}
