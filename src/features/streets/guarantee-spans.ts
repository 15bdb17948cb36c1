/** Reinstatements of a street as spans of days: from when each was made to the end of its interim or guarantee. */
import type { ReinstatementRow } from '../reinstatements/reinstatement-list-columns.tsx'
import type { Span } from '../../components/plots/SpanPlot.tsx'
import { countWords, dateWords } from '../../../domain/words.ts'

/** Series of the plot, in the order of their patterns. */
export const guaranteeSeries = ['Permanent, under guarantee', 'Interim', 'Over or replaced'] as const

/** What holds today, or held; a subsumed site or a replaced reinstatement holds nothing any more. */
export function guaranteeStanding(row: ReinstatementRow, today: string): 0 | 1 | 2 {
  const isOver = row.end_date != null && row.end_date.slice(0, 10) < today
  if (isOver || row.is_subsumed || !row.is_active_reinstatement) return 2
  return row.reinstatement_status === 'interim' ? 1 : 0
}

/** Those with a day on which they were made, the earliest first. */
export function guaranteeSpans(rows: readonly ReinstatementRow[], today: string): Span[] {
  return rows
    .flatMap((row) => {
      const from = row.reinstatement_date?.slice(0, 10)
      if (from === undefined) return []
      const series = guaranteeStanding(row, today)
      const to = row.end_date?.slice(0, 10)
      return [{ key: row.reinstatement_reference_number, name: row.location_description, from, to, series }]
    })
    .sort((a, b) => a.from.localeCompare(b.from) || a.key.localeCompare(b.key))
}

/** "2 reinstatements are under guarantee, the first ends on 12 March 2027. 1 interim." */
export function guaranteeWords(rows: readonly ReinstatementRow[], today: string): string {
  const held = rows.filter((row) => guaranteeStanding(row, today) === 0)
  const interims = rows.filter((row) => guaranteeStanding(row, today) === 1).length
  const [next] = held.flatMap(({ end_date: end }) => end?.slice(0, 10) ?? []).sort()
  const count = countWords(held.length, 'reinstatement is', 'reinstatements are')
  return [
    held.length === 0 ? 'No reinstatement is under guarantee.' : '',
    held.length > 0 ? `${count} under guarantee${next ? `; the first guarantee ends on ${dateWords(next)}` : ''}.` : '',
    interims > 0 ? `${countWords(interims, 'interim is', 'interims are')} to be made permanent.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}
