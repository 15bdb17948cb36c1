import { civilDate, instantOf, londonDate, londonTime } from './rules/working-days.ts'

// Own names rather than Intl: its British short form of September is "Sept" in one version and "Sep" in the next.
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** A civil date or a wire text; a date-time means its date in Europe/London. */
type Day = Temporal.PlainDate | string
/** An instant or its wire text. */
type Moment = Temporal.Instant | string

/** For pages: "12 March 2026". */
export function dateWords(value: Day): string {
  const day = civilDate(value)
  return `${day.day} ${monthOf(day)} ${day.year}`
}

/** For pages where the weekday helps: "Thursday 12 March 2026". */
export function longDateWords(value: Day): string {
  return `${weekdayOf(civilDate(value))} ${dateWords(value)}`
}

/** For tables: "12 Mar". */
export function shortDate(value: Day): string {
  const day = civilDate(value)
  return `${day.day} ${monthOf(day).slice(0, 3)}`
}

/** For clocks and buttons: "Mon 7 Dec". */
export function dayDate(value: Day): string {
  return `${weekdayOf(civilDate(value)).slice(0, 3)} ${shortDate(value)}`
}

/** The London time of an instant: "4:30pm", "9am", "midday", "midnight". */
export function timeWords(value: Moment): string {
  const { hour, minute } = londonTime(momentOf(value))
  if (minute === 0 && hour % 12 === 0) return hour === 0 ? 'midnight' : 'midday'
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`
}

/** "12 March 2026 at 4:30pm", in London. */
export function dateTimeWords(value: Moment): string {
  const at = momentOf(value)
  return `${dateWords(londonDate(at))} at ${timeWords(at)}`
}

/** Since when something lasts: "4:30pm" if that was today, "12 March 2026 at 4:30pm" if it was on another day in London. */
export function sinceWords(value: Moment, now: Temporal.Instant): string {
  const at = momentOf(value)
  return londonDate(at).equals(londonDate(now)) ? timeWords(at) : dateTimeWords(at)
}

/**
 * How long ago a moment was, for readers who ask that first: "just now", "12 minutes ago", "3 hours ago", "yesterday", "6 days ago".
 * Days are civil days in London. Undefined for a moment to come and for one more than a week back: then only the date helps.
 */
export function agoWords(value: Moment, now: Temporal.Instant): string | undefined {
  const at = momentOf(value)
  const minutes = Math.floor((now.epochMilliseconds - at.epochMilliseconds) / 60_000)
  if (minutes < 0) return undefined
  const days = londonDate(at).until(londonDate(now)).days
  if (minutes < 1) return 'just now'
  if (minutes < 60) return `${countWords(minutes, 'minute')} ago`
  if (days === 0) return `${countWords(Math.floor(minutes / 60), 'hour')} ago`
  if (days === 1) return 'yesterday'
  return days <= 7 ? `${days} days ago` : undefined
}

/** An amount in pence as "£130" or "£1,234.50". */
export function moneyWords(pence: number): string {
  const pounds = pence / 100
  const digits = Number.isInteger(pounds) ? 0 : 2
  return `£${pounds.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })}`
}

/** "1 day", "2 days", "1,200 permits": a count with its noun. */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}

function monthOf(day: Temporal.PlainDate): string {
  return months[day.month - 1] ?? ''
}

function weekdayOf(day: Temporal.PlainDate): string {
  return weekdays[day.dayOfWeek - 1] ?? ''
}

function momentOf(value: Moment): Temporal.Instant {
  return typeof value === 'string' ? instantOf(value) : value
}

/** Words that begin a line as they stand inside a sentence: "Minor" becomes "minor"; "Thu 3 Dec", "HS2" and "NCT02a" stay. */
export function withinSentence(words: string): string {
  return /^[A-Z][a-z]{3}/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words
}
