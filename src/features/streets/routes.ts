import type { RouteObject } from 'react-router'

export const streetRoutes: readonly RouteObject[] = [
  {
    path: '/streets/:usrn/:tab?',
    lazy: async () => ({ Component: (await import('./street-page.tsx')).StreetPage }),
  },
]
