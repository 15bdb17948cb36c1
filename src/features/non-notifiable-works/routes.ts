import type { RouteObject } from 'react-router'

export const nonNotifiableWorksRoutes: readonly RouteObject[] = [
  {
    path: '/non-notifiable-works/sites/new/:step?',
    lazy: async () => ({ Component: (await import('./new-non-notifiable-site.tsx')).NewNonNotifiableSite }),
  },
]
