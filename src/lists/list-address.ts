/** A list's filters, order and page in its address, under the contract's own names: a shared link shows the same list. */
import { sortDirections } from '../../domain/contract/enums/lists.ts'
import { civilDate } from '../../domain/rules/working-days.ts'
import type { Filter, Limits, ListDefinition, Order } from './list-definition.ts'

export interface ListView extends Order {
  readonly limits: Limits
  /** 1 for the first page. */
  readonly page: number
}

/** What of a definition its address depends on. */
export type Addressed = Pick<ListDefinition<never>, 'filters' | 'moreFilters' | 'sorts'>

/** Rows of a page (BR-REP-01). */
export const pageRows = 25
/** The furthest page that an offset of the contract can name. */
const lastPage = 80_000_000

export const filtersOf = ({ filters, moreFilters = [] }: Addressed): readonly Filter[] => [...filters, ...moreFilters]

/** The names that a filter has in the address. */
export function namesOf(filter: Filter): readonly string[] {
  switch (filter.kind) {
    case 'flags':
      return Object.keys(filter.flags)
    case 'days':
      return [filter.from, filter.to]
    default:
      return [filter.name]
  }
}

/** A wrong value is left out: an old or mistyped link opens the list rather than an error. */
export function readView(list: Addressed, search: URLSearchParams): ListView {
  const found = filtersOf(list).flatMap((filter) =>
    namesOf(filter).flatMap((name) => {
      const value = readValue(filter, search.getAll(name))
      return value === undefined ? [] : [[name, value] as const]
    }),
  )
  const sort_column = Object.keys(list.sorts).find((column) => column === search.get('sort_column'))
  const sort_direction = sortDirections.find((direction) => direction === search.get('sort_direction'))
  return {
    limits: Object.fromEntries(found),
    ...(sort_column ? { sort_column } : {}),
    ...(sort_direction ? { sort_direction } : {}),
    page: readPage(search.get('page')),
  }
}

/** Names in an address that say nothing about its rows. */
const besideFilters = ['sort_column', 'sort_direction', 'page']

/**
 * What an address asks for and the list does not know, or not any more: names of filters, and of orders. It is left out by
 * {@link readView}, and whoever opens an old link has to be told.
 */
export function leftOutOf(list: Addressed, search: URLSearchParams): string[] {
  const known = new Map(filtersOf(list).flatMap((filter) => namesOf(filter).map((name) => [name, filter] as const)))
  const asked = [...new Set(search.keys())].filter((name) => search.getAll(name).some((text) => text.trim() !== ''))
  return asked.filter((name) => {
    if (name === 'sort_column') return readView(list, search).sort_column === undefined
    if (besideFilters.includes(name)) return false
    const filter = known.get(name)
    const texts = search.getAll(name).filter((text) => text.trim() !== '')
    const value = filter && readValue(filter, texts)
    return value === undefined || (Array.isArray(value) && value.length < new Set(texts).size)
  })
}

export function printView(list: Addressed, { limits, sort_column, sort_direction, page }: ListView): URLSearchParams {
  const search = new URLSearchParams()
  for (const name of filtersOf(list).flatMap(namesOf)) {
    const value = limits[name]
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== '') search.append(name, String(one))
    }
  }
  if (sort_column) search.set('sort_column', sort_column)
  if (sort_direction) search.set('sort_direction', sort_direction)
  if (page > 1) search.set('page', String(page))
  return search
}

type Asked = Addressed & Pick<ListDefinition<never>, 'always' | 'usualOrder' | 'isDirectionOnly'>

/** The list's question to the service: whole days on the wire, and the page as an offset (BR-REP-01). */
export function queryOfView(list: Asked, view: ListView): Record<string, unknown> {
  const isOrdered = view.sort_column !== undefined || view.sort_direction !== undefined
  const { sort_column, sort_direction } = isOrdered ? view : (list.usualOrder ?? {})
  return {
    ...list.always,
    ...limitsOnWire(list, view.limits),
    ...(sort_column && !list.isDirectionOnly ? { sort_column } : {}),
    ...(sort_direction ? { sort_direction } : {}),
    ...(view.page > 1 ? { offset: (view.page - 1) * pageRows } : {}),
  }
}

/** The filters alone, as questions and exports take them. */
export function limitsOnWire(list: Addressed, limits: Limits): Record<string, unknown> {
  const days = filtersOf(list).flatMap((filter) => (filter.kind === 'days' ? namesOf(filter) : []))
  const onWire = Object.entries(limits)
    .filter(([, value]) => !isEvery(value))
    .map(([name, value]) => [name, days.includes(name) ? `${value}T00:00:00Z` : value])
  return Object.fromEntries(onWire) as Record<string, unknown>
}

/** In the place of areas: all streets, whatever areas the person has chosen. */
export const everyArea = 'all'

/** Whether the value says that nothing is to be limited. */
export const isEvery = (value: Limits[string] | undefined) => Array.isArray(value) && value[0] === everyArea

export type Change = Readonly<Record<string, string | boolean | readonly string[] | undefined>>

/** The same list with other limits begins at its first page. */
export function limited(view: ListView, change: Change): ListView {
  const limits = Object.entries({ ...view.limits, ...change }).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  )
  return { ...view, limits: Object.fromEntries(limits) as Limits, page: 1 }
}

/** The list without limits, in the order that was chosen. */
export const cleared = (view: ListView): ListView => ({ ...view, limits: {}, page: 1 })

/** The list in another order begins at its first page. */
export function ordered(view: ListView, { sort_column, sort_direction }: Order): ListView {
  return {
    limits: view.limits,
    ...(sort_column ? { sort_column } : {}),
    ...(sort_direction ? { sort_direction } : {}),
    page: 1,
  }
}

function readValue(filter: Filter, texts: readonly string[]): Limits[string] | undefined {
  switch (filter.kind) {
    case 'choices': {
      const values = filter.values.filter((value) => texts.includes(value))
      return values.length > 0 ? values : undefined
    }
    case 'choice':
      return filter.values.find((value) => value === texts[0])
    case 'flags':
      return texts[0] === 'true' ? true : texts[0] === 'false' ? false : undefined
    case 'days':
      return readDay(texts[0])
    case 'areas': {
      const areas = [...new Set(texts.filter(Boolean))]
      return areas.length > 0 ? areas : undefined
    }
    default:
      return texts[0]?.trim() || undefined
  }
}

function readDay(text: string | undefined): string | undefined {
  if (!text) return undefined
  try {
    return civilDate(text).toString()
  } catch {
    return undefined
  }
}

function readPage(text: string | null): number {
  const page = Number(text)
  return Number.isInteger(page) && page >= 1 && page <= lastPage ? page : 1
}
