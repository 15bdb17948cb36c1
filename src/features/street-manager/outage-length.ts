import { countWords } from '../../../domain/words.ts'

/** How long it lasted, as exactly as matters: seconds below a minute, else whole minutes, with hours from the first on. */
export function outageLength(began: string, ended: string): string {
  const seconds = Math.max(
    0,
    Math.round(Temporal.Instant.from(began).until(Temporal.Instant.from(ended)).total('seconds')),
  )
  if (seconds < 60) return countWords(seconds, 'second')
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return countWords(minutes, 'minute')
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return rest === 0 ? countWords(hours, 'hour') : `${countWords(hours, 'hour')} ${countWords(rest, 'minute')}`
}
