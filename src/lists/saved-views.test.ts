import { expect, test } from 'vitest'
import { mostViews, viewProblem, withView, type SavedView } from './saved-views.ts'

const view = (name: string, href = '/permits?status=submitted'): SavedView => ({ name, list: 'Permits', href })

test('a name names one view: saved again, it leads elsewhere', () => {
  const saved = withView([view('Mine'), view('Late')], view('Mine', '/permits'))
  expect(saved).toEqual([view('Late'), view('Mine', '/permits')])
})

test('a view has a name, and there are no more than can be looked through', () => {
  const full = Array.from({ length: mostViews }, (_, at) => view(`View ${at}`))
  expect(viewProblem([], '')).toBe('Enter a name for the view')
  expect(viewProblem([], 'Mine')).toBeUndefined()
  expect(viewProblem(full, 'One more')).toBe('You have 20 saved views: remove one first')
  expect(viewProblem(full, 'View 3')).toBeUndefined()
})
