import type { RouteObject } from 'react-router'

export const mapRoutes: readonly RouteObject[] = [
  { path: '/map', lazy: async () => ({ Component: (await import('./map-page.tsx')).MapPage }) },
  {
    path: '/map/compare',
    lazy: async () => ({ Component: (await import('./compare/compare-page.tsx')).CompareMapPage }),
  },
  { path: '/map/print', lazy: async () => ({ Component: (await import('./print/print-page.tsx')).PrintMapPage }) },
]
