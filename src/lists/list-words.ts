/** What a list says: its filters in words, each chosen one as a tag, how many rows match and which are shown. */
import { label } from '../../domain/labels/words.ts'
import { dateWords, withinSentence } from '../../domain/words.ts'
import { filtersOf, isEvery, limited, namesOf, pageRows, type Addressed, type ListView } from './list-address.ts'
import type { Filter, Limits } from './list-definition.ts'

export interface FilterTag {
  readonly text: string
  /** The list without this filter. */
  readonly without: ListView
}

/** Names of areas by reference, as far as they are known. */
type AreaNames = ReadonlyMap<string, string>

/** One tag a filter, in the panel's order; the values of a list share theirs. */
export function tagsOf(list: Addressed, view: ListView, areaNames: AreaNames = new Map()): FilterTag[] {
  return filtersOf(list).flatMap((filter) =>
    namesOf(filter).flatMap((name) => {
      const value = view.limits[name]
      return value === undefined || isEvery(value)
        ? []
        : [{ text: tagWords(filter, name, value, areaNames), without: limited(view, { [name]: undefined }) }]
    }),
  )
}

/** The chosen filters in one line, for whoever reads of the list elsewhere. */
export function viewWords(list: Addressed, view: ListView): string {
  return tagsOf(list, view)
    .map(({ text }) => text)
    .join('; ')
}

/** The filter that a refusal names, in the panel's words; a name that no control has is left as it is. */
export function filterWords(list: Addressed, name: string): string {
  const filter = filtersOf(list).find((one) => namesOf(one).includes(name))
  return filter ? wordsFor(filter, name) : name
}

function wordsFor(filter: Filter, name: string): string {
  switch (filter.kind) {
    case 'flags':
      return filter.flags[name] ?? name
    case 'days':
      return `${filter.title} ${name === filter.from ? 'from' : 'to'}`
    case 'party':
      return 'Promoter or authority'
    case 'areas':
      return 'Areas'
    default:
      return filter.title
  }
}

function tagWords(filter: Filter, name: string, value: Limits[string], areaNames: AreaNames): string {
  const title = wordsFor(filter, name)
  if (filter.kind === 'flags') return value === true ? title : `Not: ${withinSentence(title)}`
  if (filter.kind === 'days') return `${title} ${dateWords(String(value))}`
  if (filter.kind === 'choice') return `${title}: ${withinSentence(label(filter.labels, String(value)))}`
  if (filter.kind === 'areas' && Array.isArray(value)) {
    return `${title}: ${value.map((one: string) => areaNames.get(one) ?? one).join('; ')}`
  }
  if (filter.kind !== 'choices') return `${title}: ${Array.isArray(value) ? value.join(', ') : String(value)}`
  const [first = '', ...rest] = (Array.isArray(value) ? value : []).map((one: string) => label(filter.labels, one))
  const words = rest.map(withinSentence)
  return filter.saysItself ? [first, ...words].join(', ') : `${title}: ${[withinSentence(first), ...words].join(', ')}`
}

type Noun = readonly [one: string, many: string]

interface Counted {
  readonly total_rows: number
}

/** The service counts no further than this (BR-REP-03). */
const mostCounted = 500

/** "41 permits", "More than 500 permits". */
export function totalWords(total: number, [one, many]: Noun): string {
  if (total > mostCounted) return `More than ${mostCounted} ${many}`
  return `${total.toLocaleString('en-GB')} ${total === 1 ? one : many}`
}

/** "41 permits match." */
export function matchWords(total: number | undefined, noun: Noun): string {
  if (total === undefined) return ''
  return `${totalWords(total, noun)} ${total === 1 ? 'matches' : 'match'}.`
}

/** "26 to 41 of 41", with what is known of the total. */
export function pageWords(page: number, rows: number, { total_rows }: Counted): string {
  const first = (page - 1) * pageRows + 1
  const of = total_rows > mostCounted ? `more than ${mostCounted}` : total_rows.toLocaleString('en-GB')
  return `${first} to ${first + rows - 1} of ${of}`
}

/** What {@link leftOutOf} names, as a list in a sentence; titles where the list still has them. */
export function leftOutWords(list: Addressed, names: readonly string[]): string {
  const known = filtersOf(list).flatMap(namesOf)
  const called = names.map((name) => {
    if (name === 'sort_column') return 'its order'
    return known.includes(name)
      ? `a value of “${filterWords(list, name)}”`
      : `the filter “${name.replaceAll('_', ' ')}”`
  })
  return called.length === 1 ? (called[0] ?? '') : `${called.slice(0, -1).join(', ')} and ${called.at(-1)}`
}
