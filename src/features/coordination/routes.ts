import type { RouteObject } from 'react-router'

export const coordinationRoutes: readonly RouteObject[] = [
  { path: '/coordination', lazy: async () => ({ Component: (await import('./coordination.tsx')).Coordination }) },
]
