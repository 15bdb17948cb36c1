/** Views of lists that a person has given a name: kept on the device, for the role in which they were saved. */
import { useMemo, useSyncExternalStore } from 'react'
import { useActing } from '../app/session.ts'
import { deviceList, hasTexts, subscribeToDevice } from './device-list.ts'
import { ownerOf } from './export-queue.ts'

export interface SavedView {
  readonly name: string
  /** Title of the list, such as "Permits". */
  readonly list: string
  /** Address of the list with its filters and order. */
  readonly href: string
}

/** More would be a list to look through, not a way there. */
export const mostViews = 20

const views = deviceList('views', (found): found is SavedView => hasTexts(found, ['name', 'list', 'href']))

/** The views with one more. A name names one view; the newest stands last. */
export function withView(saved: readonly SavedView[], view: SavedView): readonly SavedView[] {
  return [...saved.filter(({ name }) => name !== view.name), view]
}

/** Why a view cannot be saved under this name; undefined when it can. */
export function viewProblem(saved: readonly SavedView[], name: string): string | undefined {
  if (!name) return 'Enter a name for the view'
  if (saved.length < mostViews || saved.some((view) => view.name === name)) return undefined
  return `You have ${mostViews} saved views: remove one first`
}

/** The person's own views in the role they act in, with the ways to change them. */
export function useSavedViews() {
  const owner = ownerOf(useActing())
  const text = useSyncExternalStore(subscribeToDevice, () => views.text(owner))
  const saved = useMemo<readonly SavedView[]>(() => views.parse(text), [text])
  return {
    saved,
    save: (view: SavedView) => views.write(owner, withView(saved, view)),
    remove: (name: string) =>
      views.write(
        owner,
        saved.filter((view) => view.name !== name),
      ),
  }
}
