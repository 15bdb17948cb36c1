import type { RouteObject } from 'react-router'

export const linkRoutes: readonly RouteObject[] = [
  {
    path: '/works/:wrn/permits/:prn/links',
    lazy: async () => ({ Component: (await import('./permit-links.tsx')).PermitLinks }),
  },
]
