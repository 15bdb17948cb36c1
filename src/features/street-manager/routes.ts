import type { RouteObject } from 'react-router'

export const streetManagerRoutes: readonly RouteObject[] = [
  { path: '/street-manager', lazy: async () => ({ Component: (await import('./upstream-page.tsx')).UpstreamPage }) },
]
