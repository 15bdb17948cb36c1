import type { RouteObject } from 'react-router'

export const inspectRoutes: readonly RouteObject[] = [
  { path: '/inspect', lazy: async () => ({ Component: (await import('./inspect.tsx')).Inspect }) },
  { path: '/inspect/day', lazy: async () => ({ Component: (await import('./inspect-day.tsx')).InspectDay }) },
  { path: '/inspect/:wrn', lazy: async () => ({ Component: (await import('./inspect-record.tsx')).InspectRecord }) },
  { path: '/check-here', lazy: async () => ({ Component: (await import('./check-here.tsx')).CheckHere }) },
]
