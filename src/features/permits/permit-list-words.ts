import { countWords } from '../../../domain/words.ts'

interface Counted {
  total_rows: number
  has_next_page: boolean
}

/** The service counts no further than this (BR-REP-03). */
const mostCounted = 500

/** "41 permits match." */
export function matchWords(total: number | undefined): string {
  if (total === undefined) return ''
  if (total > mostCounted) return `More than ${mostCounted} permits match.`
  return total === 1 ? '1 permit matches.' : `${countWords(total, 'permit')} match.`
}

/** "26 to 41 of 41", with what is known of the total. */
export function pageWords(page: number, rows: number, { total_rows }: Counted): string {
  const first = (page - 1) * 25 + 1
  const of = total_rows > mostCounted ? `more than ${mostCounted}` : total_rows.toLocaleString('en-GB')
  return `${first} to ${first + rows - 1} of ${of}`
}
