/** What the queue is narrowed to, in its address; pure, so that it is tested without a screen. */
import type { QueryOf } from '../../../domain/contract/endpoint.ts'
import {
  toDoAssignments,
  toDoGroups,
  toDoKinds,
  type ToDoGroup,
  type ToDoKind,
} from '../../../domain/contract/enums/to-do.ts'
import type { listToDo } from '../../../domain/contract/to-do.ts'

/** As many rows as the service gives at once. */
const pageSize = 25

/** In the place of areas: all streets, whatever areas the person has chosen; as in the lists. */
const everyArea = 'all'

/** What needs somebody by the end of what is soon: the queue as it opens. */
export const usualGroups: readonly ToDoGroup[] = ['overdue', 'today', 'soon']

export interface ToDoView {
  /** None: all. */
  readonly kinds: readonly ToDoKind[]
  readonly groups: readonly ToDoGroup[]
  /** None: all. */
  readonly areas: readonly string[]
  readonly workstream: string
  readonly organisation: string
  readonly assigned: (typeof toDoAssignments)[number] | ''
  readonly sort: 'clock' | 'age'
  /** 1 for the first. */
  readonly page: number
  /** The item whose preview is open, as {@link itemKey} has it. */
  readonly open: string
}

export const itemKey = ({ kind, reference }: { kind: string; reference: string }) => `${kind}/${reference}`

/** Values that are not known any more are passed over: the rest of the address holds. */
export function readToDo(search: URLSearchParams, usualAreas: readonly string[] = []): ToDoView {
  const groups = toDoGroups.filter((group) => search.getAll('group').includes(group))
  const areas = search.getAll('geographical_area_reference_number').filter(Boolean)
  const page = Number(search.get('page'))
  return {
    kinds: toDoKinds.filter((kind) => search.getAll('kind').includes(kind)),
    groups: groups.length === 0 ? usualGroups : groups,
    areas: areas.length === 0 ? usualAreas : areas.filter((area) => area !== everyArea),
    workstream: search.get('workstream_prefix') ?? '',
    organisation: search.get('organisation')?.trim() ?? '',
    assigned: toDoAssignments.find((assigned) => assigned === search.get('assigned')) ?? '',
    sort: search.get('sort') === 'age' ? 'age' : 'clock',
    page: Number.isInteger(page) && page > 1 && page <= 80 ? page : 1,
    open: search.get('open') ?? '',
  }
}

/** The address of a view; areas are said where they are not the person's own choice. */
export function printToDo(view: ToDoView, usualAreas: readonly string[] = []): string {
  const search = new URLSearchParams()
  for (const kind of view.kinds) search.append('kind', kind)
  if (!alike(view.groups, usualGroups)) for (const group of view.groups) search.append('group', group)
  if (!alike(view.areas, usualAreas)) {
    for (const area of view.areas.length === 0 ? [everyArea] : view.areas) {
      search.append('geographical_area_reference_number', area)
    }
  }
  if (view.workstream) search.set('workstream_prefix', view.workstream)
  if (view.organisation) search.set('organisation', view.organisation)
  if (view.assigned) search.set('assigned', view.assigned)
  if (view.sort === 'age') search.set('sort', 'age')
  if (view.page > 1) search.set('page', String(view.page))
  if (view.open) search.set('open', view.open)
  const text = search.toString()
  return text && `?${text}`
}

const alike = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((value) => other.includes(value))

/** The question to the service. */
export function queryOfToDo(view: ToDoView): NonNullable<QueryOf<typeof listToDo>> {
  return {
    ...(view.kinds.length > 0 ? { kind: [...view.kinds] } : {}),
    group: [...view.groups],
    ...(view.areas.length > 0 ? { geographical_area_reference_number: [...view.areas] } : {}),
    ...(view.workstream ? { workstream_prefix: [view.workstream] } : {}),
    ...(view.organisation ? { organisation: view.organisation } : {}),
    ...(view.assigned ? { assigned: view.assigned } : {}),
    ...(view.sort === 'age' ? { sort: view.sort } : {}),
    ...(view.page > 1 ? { offset: (view.page - 1) * pageSize } : {}),
  }
}

/** Whether anything but groups, order and page limits the queue. */
export const isNarrowed = (view: ToDoView) =>
  view.kinds.length > 0 || view.workstream !== '' || view.organisation !== '' || view.assigned !== ''
