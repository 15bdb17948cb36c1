import type { RouteObject } from 'react-router'

export const searchRoutes: readonly RouteObject[] = [
  { path: '/search', lazy: async () => ({ Component: (await import('./search.tsx')).Search }) },
]
