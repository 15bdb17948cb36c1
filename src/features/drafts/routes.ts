import type { RouteObject } from 'react-router'

export const draftRoutes: readonly RouteObject[] = [
  { path: '/drafts', lazy: async () => ({ Component: (await import('./drafts.tsx')).Drafts }) },
]
