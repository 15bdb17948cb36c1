/** Views of lists that have a name: the person's own, and those that the organisation shares. */
import { useQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../domain/contract/endpoint.ts'
import { listSavedViews } from '../../domain/contract/saved-views.ts'
import { queryFor } from '../api/query.ts'
import { useActing } from '../app/session.ts'

export type SavedView = AnswerOf<typeof listSavedViews>['rows'][number]

/** All views that the person may open in the role they act in. */
export function useSavedViews() {
  return useQuery(queryFor(listSavedViews, { query: useActing().scope }))
}

/** The list as it was saved. */
export const hrefOfView = ({ list_address, search }: Pick<SavedView, 'list_address' | 'search'>) =>
  search ? `${list_address}?${search}` : list_address

/** Pinned ones first, then by name: what somebody chose for every day stands where it is found. */
export const inOrder = (views: readonly SavedView[]): SavedView[] => [
  ...views.filter(({ is_pinned }) => is_pinned),
  ...views.filter(({ is_pinned }) => !is_pinned),
]

/** The person's own view that a name, typed again, stands for: saving it again replaces it. */
export function ownNamed(views: readonly SavedView[], name: string): SavedView | undefined {
  const wanted = name.trim().toLowerCase()
  return views.find((view) => view.is_own && view.name.toLowerCase() === wanted)
}
