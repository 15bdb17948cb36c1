import type { RouteObject } from 'react-router'

export const programmeRoutes: readonly RouteObject[] = [
  { path: '/programme', lazy: async () => ({ Component: (await import('./programme.tsx')).Programme }) },
]
