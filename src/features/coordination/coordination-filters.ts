/** What the coordination page shows, in its address: days, areas and kinds. A shared link shows the same. */
import { civilDate } from '../../../domain/rules/working-days.ts'

export const kinds = ['works', 'forward_plan', 'activity', 'section_58'] as const
export type Kind = (typeof kinds)[number]

export const kindWords: Readonly<Record<Kind, string>> = {
  works: 'Works',
  forward_plan: 'Forward plans',
  activity: 'Activities',
  section_58: 'Section 58s',
}

export interface CoordinationFilters {
  /** Civil dates, both included; undefined while nobody chose them: then from today for four weeks. */
  readonly from: string | undefined
  readonly to: string | undefined
  readonly areas: readonly string[]
  /** Kinds left out. */
  readonly hidden: readonly Kind[]
}

const daysShown = 27

/** A wrong value is left out: an old or mistyped link opens the page rather than an error. */
export function readCoordinationFilters(search: URLSearchParams): CoordinationFilters {
  return {
    from: readDay(search.get('from')),
    to: readDay(search.get('to')),
    areas: [...new Set(search.getAll('area').filter(Boolean))],
    hidden: kinds.filter((kind) => search.getAll('hide').includes(kind)),
  }
}

export function printCoordinationFilters({ from, to, areas, hidden }: CoordinationFilters): string {
  const search = new URLSearchParams()
  if (from) search.set('from', from)
  if (to) search.set('to', to)
  for (const area of areas) search.append('area', area)
  for (const kind of hidden) search.append('hide', kind)
  const text = search.toString()
  return text ? `?${text}` : ''
}

/** The days that count: those chosen where they make a span, else four weeks from the first of them, or from today. */
export function daysOf(
  { from, to }: CoordinationFilters,
  today: string,
): { readonly from: string; readonly to: string } {
  const start = from ?? (to && to < today ? to : today)
  const end = to && to >= start ? to : Temporal.PlainDate.from(start).add({ days: daysShown }).toString()
  return { from: start, to: end }
}

function readDay(text: string | null): string | undefined {
  if (!text) return undefined
  try {
    return civilDate(text).toString()
  } catch {
    return undefined
  }
}
