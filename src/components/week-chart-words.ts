import type { Stretch } from '../../domain/rules/sensitive-hours.ts'
import { countWords } from '../../domain/words.ts'

/** "7:30am", "midday", "midnight" for minutes after midnight. */
export function clockOf(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60) % 24, minutes % 60]
  if (minute === 0 && hour % 12 === 0) return hour === 0 ? 'midnight' : 'midday'
  return `${hour % 12 || 12}${minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`}${hour < 12 ? 'am' : 'pm'}`
}

/** "7:30am to 9:30am, 4pm to 6:30pm"; "All day" for a whole one. */
export function stretchWords(stretches: readonly Stretch[], none: string): string {
  if (stretches.length === 0) return none
  return stretches
    .map(({ from, to }) => (from === 0 && to === 1440 ? 'All day' : `${clockOf(from)} to ${clockOf(to)}`))
    .join(', ')
}

/** "2 hours 30 minutes", "1 hour", "45 minutes". */
export function hoursWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const words = [hours > 0 ? countWords(hours, 'hour') : '', rest > 0 ? countWords(rest, 'minute') : '']
  return words.filter(Boolean).join(' ') || '0 minutes'
}

/** The same for the end of a chart's line: "2 h 30", "1 h", "45 min". */
export function shortHours(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest}`
}
