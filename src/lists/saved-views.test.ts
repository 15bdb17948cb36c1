import { expect, test } from 'vitest'
import { hrefOfView, inOrder, ownNamed, type SavedView } from './saved-views.ts'

const view = (name: string, changes: Partial<SavedView> = {}): SavedView => ({
  saved_view_id: 1,
  name,
  list_address: '/permits',
  list_title: 'Permits',
  search: 'status=submitted',
  is_shared: false,
  is_own: true,
  may_change: true,
  is_pinned: false,
  owner_name: 'Ada Ellis',
  promoter_swa_code: null,
  ...changes,
})

test('a view leads to its list, with filters or without', () => {
  expect(hrefOfView(view('Mine'))).toBe('/permits?status=submitted')
  expect(hrefOfView(view('All', { search: '' }))).toBe('/permits')
})

test('what is pinned stands first', () => {
  const names = inOrder([view('A'), view('B', { is_pinned: true }), view('C')]).map(({ name }) => name)
  expect(names).toEqual(['B', 'A', 'C'])
})

test('a name typed again is one’s own view, never a colleague’s', () => {
  const views = [view('Late', { is_own: false, saved_view_id: 2 }), view('late')]
  expect(ownNamed(views, ' LATE ')?.saved_view_id).toBe(1)
  expect(ownNamed(views.slice(0, 1), 'Late')).toBeUndefined()
})
