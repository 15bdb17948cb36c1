/** What the programme shows, in its address; a shared link shows the same. A wrong value is left out. */
import { workCategories, type WorkCategory } from '../../../domain/contract/enums/permits.ts'
import {
  programmeGroupings,
  programmeKinds,
  programmePhases,
  type ProgrammeGrouping,
  type ProgrammeKind,
  type ProgrammePhase,
} from '../../../domain/contract/enums/programme.ts'
import { civilDate } from '../../../domain/rules/working-days.ts'
import { zooms, type Zoom } from './programme-scale.ts'
import type { Tried } from './what-if.ts'

export interface ProgrammeView {
  readonly rows: ProgrammeGrouping
  readonly zoom: Zoom
  /** First day shown, a civil date; undefined while nobody moved: it follows today. */
  readonly from: string | undefined
  /** Undefined while nobody chose: a chart at the desk, a table on a phone. */
  readonly show: 'chart' | 'table' | undefined
  readonly kinds: readonly ProgrammeKind[]
  readonly categories: readonly WorkCategory[]
  readonly phases: readonly ProgrammePhase[]
  readonly areas: readonly string[]
  readonly workstreams: readonly string[]
  /** Part of the other party's name. */
  readonly organisation: string
  /** Part of a street's name, or a USRN. */
  readonly street: string
  /** Reference of the bar that is looked at. */
  readonly bar: string | undefined
  readonly tried: Tried | undefined
}

const everyArea = 'all'

/** `usual` are the areas that the officer has chosen once: they count where the address says nothing of areas (BR-REP-11). */
export function readProgramme(search: URLSearchParams, usual: readonly string[] = []): ProgrammeView {
  const several = <Value extends string>(name: string, known: readonly Value[]) =>
    known.filter((value) => search.getAll(name).includes(value))
  const one = <Value extends string>(name: string, known: readonly Value[]) =>
    known.find((value) => search.get(name) === value)
  const areas = search.has('area') ? search.getAll('area').filter((area) => area && area !== everyArea) : usual
  const bar = search.get('bar') || undefined
  const [from, to] = [day(search.get('start')), day(search.get('end'))]
  return {
    rows: one('rows', programmeGroupings) ?? 'street',
    zoom: one('zoom', zooms) ?? 'week',
    from: day(search.get('from')),
    show: one('show', ['chart', 'table'] as const),
    kinds: several('kind', programmeKinds),
    categories: several('category', workCategories),
    phases: several('phase', programmePhases),
    areas: [...new Set(areas)],
    workstreams: [...new Set(search.getAll('workstream').filter((prefix) => /^\d{3}$/.test(prefix)))],
    organisation: search.get('organisation')?.trim() ?? '',
    street: search.get('street')?.trim() ?? '',
    bar,
    tried: bar && from && to && from <= to ? { reference: bar, from, to } : undefined,
  }
}

export function printProgramme(view: ProgrammeView, usual: readonly string[] = []): string {
  const search = new URLSearchParams()
  const put = (name: string, value: string | undefined) => value && search.set(name, value)
  const add = (name: string, values: readonly string[]) => values.forEach((value) => search.append(name, value))
  put('rows', view.rows === 'street' ? undefined : view.rows)
  put('zoom', view.zoom === 'week' ? undefined : view.zoom)
  put('from', view.from)
  put('show', view.show)
  add('kind', view.kinds)
  add('category', view.categories)
  add('phase', view.phases)
  add('area', view.areas)
  // without a word the usual areas would come back
  if (view.areas.length === 0 && usual.length > 0) search.set('area', everyArea)
  add('workstream', view.workstreams)
  put('organisation', view.organisation)
  put('street', view.street)
  put('bar', view.bar)
  put('start', view.tried?.from)
  put('end', view.tried?.to)
  const text = search.toString()
  return text ? `?${text}` : ''
}

/** How many filters limit what is shown. */
export function filtersChosen(view: ProgrammeView): number {
  const { kinds, categories, phases, areas, workstreams, organisation, street } = view
  const several = [kinds, categories, phases, areas, workstreams].reduce((sum, chosen) => sum + chosen.length, 0)
  return several + (organisation ? 1 : 0) + (street ? 1 : 0)
}

/** The same picture without any filter. */
export function withoutFilters(view: ProgrammeView): ProgrammeView {
  return { ...view, kinds: [], categories: [], phases: [], areas: [], workstreams: [], organisation: '', street: '' }
}

function day(text: string | null): string | undefined {
  if (!text) return undefined
  try {
    return civilDate(text).toString()
  } catch {
    return undefined
  }
}
