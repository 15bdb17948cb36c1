import { useSearchParams } from 'react-router'
import { partsOf, type DateParts } from './date-parts.ts'

/** Dates that a form was opened with, such as those tried in the programme. */
export interface AskedDates {
  readonly start: DateParts
  readonly end: DateParts
  /** Part of the form's address, kept on each of its pages. */
  readonly search: string
  /** Ends the name of the draft: what was typed before with other dates stays where it is. */
  readonly draft: string
}

/** Reads `?start_date=2026-12-07&end_date=2026-12-08`; undefined unless both are dates in this order. */
export function askedDates(search: URLSearchParams): AskedDates | undefined {
  const [from, to] = [search.get('start_date') ?? '', search.get('end_date') ?? '']
  if (!isDate(from) || !isDate(to) || to < from) return undefined
  return {
    start: partsOf(Temporal.PlainDate.from(from)),
    end: partsOf(Temporal.PlainDate.from(to)),
    search: `?start_date=${from}&end_date=${to}`,
    draft: `:${from}:${to}`,
  }
}

function isDate(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}

export function useAskedDates(): AskedDates | undefined {
  const [search] = useSearchParams()
  return askedDates(search)
}
