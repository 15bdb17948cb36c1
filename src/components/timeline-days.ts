import { instantOf, londonDate } from '../../domain/rules/working-days.ts'
import { longDateWords } from '../../domain/words.ts'

interface Day<Entry> {
  /** ISO civil date in Europe/London. */
  date: string
  words: string
  entries: Entry[]
}

/** Entries by London day, newest day and newest entry first; entries of one moment keep their order. */
export function groupByDay<Entry extends { at: string }>(
  entries: readonly Entry[],
  now: Temporal.Instant,
): Day<Entry>[] {
  const today = londonDate(now)
  const days: Day<Entry>[] = []
  for (const entry of [...entries].sort((a, b) => compare(b.at, a.at))) {
    const date = londonDate(instantOf(entry.at))
    const last = days.at(-1)
    if (last?.date === date.toString()) last.entries.push(entry)
    else days.push({ date: date.toString(), words: dayWords(date, today), entries: [entry] })
  }
  return days
}

function compare(a: string, b: string): number {
  return Temporal.Instant.compare(instantOf(a), instantOf(b))
}

function dayWords(date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  const daysAgo = date.until(today).total('days')
  const words = longDateWords(date)
  if (daysAgo === 0) return `Today, ${words}`
  return daysAgo === 1 ? `Yesterday, ${words}` : words
}
