/** The areas that an officer has chosen once, which every list begins with; the address says them, or that they were taken away. */
import { everyArea, filtersOf, type Addressed, type ListView } from './list-address.ts'

/** Name of the list's filter by areas; undefined where it has none. */
export function areasName(list: Addressed): string | undefined {
  const filter = filtersOf(list).find(({ kind }) => kind === 'areas')
  return filter?.kind === 'areas' ? filter.name : undefined
}

const hasAreas = (list: Addressed, view: ListView) => view.limits[areasName(list) ?? ''] !== undefined

/** The view with the chosen areas where its address says nothing of areas (BR-REP-11). */
export function withUsualAreas(list: Addressed, view: ListView, usual: readonly string[] = []): ListView {
  const name = areasName(list)
  if (name === undefined || usual.length === 0 || hasAreas(list, view)) return view
  return { ...view, limits: { ...view.limits, [name]: usual } }
}

/** The view as its address has to say it: without a word, the chosen areas would come back. */
export function withoutUsualAreas(list: Addressed, view: ListView, usual: readonly string[] = []): ListView {
  return withUsualAreas(list, view, usual.length === 0 ? [] : [everyArea])
}
