import type { RouteObject } from 'react-router'

export const mapRoutes: readonly RouteObject[] = [
  { path: '/map', lazy: async () => ({ Component: (await import('./map-page.tsx')).MapPage }) },
]
