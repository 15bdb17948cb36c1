import { dateTimeWords, timeWords } from '../../domain/words.ts'

interface TimeTextProps {
  /** Instant, ISO 8601; nothing is shown for an absent one. */
  value: string | null | undefined
  /** `time` 4:30pm · `dateTime` 12 March 2026 at 4:30pm, both in London */
  as?: 'time' | 'dateTime'
}

export function TimeText({ value, as = 'time' }: TimeTextProps) {
  if (!value) return null
  return (
    <time dateTime={value} className="app-nowrap">
      {as === 'time' ? timeWords(value) : dateTimeWords(value)}
    </time>
  )
}
