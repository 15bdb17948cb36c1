import type { RouteObject } from 'react-router'

export const applyRoutes: readonly RouteObject[] = [
  { path: '/apply', lazy: async () => ({ Component: (await import('./begin.tsx')).BeginApplication }) },
  {
    path: '/apply/:draftId/streets',
    lazy: async () => ({ Component: (await import('./batch/batch.tsx')).BatchPage }),
  },
  {
    path: '/apply/:draftId/:step?',
    lazy: async () => ({ Component: (await import('./application.tsx')).Application }),
  },
]
