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

/** In the address in the place of areas: all streets, whatever areas the person has chosen. */
const everyArea = 'all'

/** The page without any filter. */
export const clearedCoordination = `?area=${everyArea}`

/**
 * A wrong value is left out: an old or mistyped link opens the page rather than an error. `usual` are the areas that the
 * officer has chosen once: they count where the address says nothing of areas (BR-REP-11).
 */
export function readCoordinationFilters(search: URLSearchParams, usual: readonly string[] = []): CoordinationFilters {
  const areas = search.has('area') ? search.getAll('area').filter((area) => area && area !== everyArea) : usual
  return {
    from: readDay(search.get('from')),
    to: readDay(search.get('to')),
    areas: [...new Set(areas)],
    hidden: kinds.filter((kind) => search.getAll('hide').includes(kind)),
  }
}

export function printCoordinationFilters(
  { from, to, areas, hidden }: CoordinationFilters,
  usual: readonly string[] = [],
): string {
  const search = new URLSearchParams()
  if (from) search.set('from', from)
  if (to) search.set('to', to)
  for (const area of areas) search.append('area', area)
  // without a word the usual areas would come back
  if (areas.length === 0 && usual.length > 0) search.set('area', everyArea)
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
