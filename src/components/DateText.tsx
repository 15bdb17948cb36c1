import { dateWords, dayDate, longDateWords, shortDate } from '../../domain/words.ts'

interface DateTextProps {
  /** ISO civil date or date-time of the wire; nothing is shown for an absent one. */
  value: string | null | undefined
  /** `page` 12 March 2026 · `long` Thursday 12 March 2026 · `table` 12 Mar · `day` Thu 12 Mar */
  as?: 'page' | 'long' | 'table' | 'day'
}

const ways = { page: dateWords, long: longDateWords, table: shortDate, day: dayDate }

export function DateText({ value, as = 'page' }: DateTextProps) {
  if (!value) return null
  return (
    <time dateTime={value} className="app-nowrap">
      {ways[as](value)}
    </time>
  )
}
