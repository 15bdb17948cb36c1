import type { RouteObject } from 'react-router'

export const outboxRoutes: readonly RouteObject[] = [
  { path: '/outbox', lazy: async () => ({ Component: (await import('./outbox.tsx')).Outbox }) },
]
