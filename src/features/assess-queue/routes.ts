import type { RouteObject } from 'react-router'

export const assessQueueRoutes: readonly RouteObject[] = [
  { path: '/assess-next', lazy: async () => ({ Component: (await import('./assess-next.tsx')).AssessNextPage }) },
]
