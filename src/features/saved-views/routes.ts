import type { RouteObject } from 'react-router'

const one = () => import('./saved-view.tsx')

export const savedViewRoutes: readonly RouteObject[] = [
  { path: '/saved-views', lazy: async () => ({ Component: (await import('./saved-views-page.tsx')).SavedViewsPage }) },
  { path: '/saved-views/:id', lazy: async () => ({ Component: (await one()).OpenSavedView }) },
  { path: '/saved-views/:id/change', lazy: async () => ({ Component: (await one()).ChangeSavedView }) },
  { path: '/saved-views/:id/delete', lazy: async () => ({ Component: (await one()).DeleteSavedView }) },
]
