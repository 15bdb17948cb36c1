import { endpoint } from './endpoint.ts'
import type * as shapes from './saved-views.shapes.ts'

const everybody = {
  capability: 'saved-views',
  access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed', Admin: 'allowed' },
} as const

export const listSavedViews = endpoint<typeof shapes.listSavedViews>('app', 'GET', '/app/saved-views', {
  ...everybody,
  summary: 'My views of lists and those that my organisation shares, by name',
  success: 200,
  rules: ['BR-ROLE-20'],
})

export const createSavedView = endpoint<typeof shapes.createSavedView>('app', 'POST', '/app/saved-views', {
  ...everybody,
  summary: 'Keep a list as it is filtered and ordered under a name',
  success: 201,
  changes: ['saved-views'],
  rules: ['BR-ROLE-20', 'BR-ROLE-24'],
})

export const updateSavedView = endpoint<typeof shapes.updateSavedView>('app', 'PUT', '/app/saved-views/:savedViewId', {
  ...everybody,
  summary: 'Rename, replace or share a view: its maker, and of a shared one an Admin of the organisation',
  success: 204,
  changes: ['saved-views'],
})

export const deleteSavedView = endpoint<typeof shapes.deleteSavedView>(
  'app',
  'DELETE',
  '/app/saved-views/:savedViewId',
  {
    ...everybody,
    summary: 'Delete a view: its maker, and of a shared one an Admin of the organisation',
    success: 204,
    changes: ['saved-views'],
  },
)

export const pinSavedView = endpoint<typeof shapes.pinSavedView>('app', 'PUT', '/app/saved-views/:savedViewId/pin', {
  ...everybody,
  summary: 'Show a view on my home page, or no longer',
  success: 204,
  changes: ['saved-views'],
})
