import type { RouteObject } from 'react-router'

export const section58Routes: readonly RouteObject[] = [
  {
    path: '/section-58s/new/:step?',
    lazy: async () => ({ Component: (await import('./propose-section-58.tsx')).ProposeSection58 }),
  },
  {
    path: '/section-58s/:ref',
    lazy: async () => ({ Component: (await import('./section-58-page.tsx')).Section58Page }),
  },
  {
    path: '/section-58s/:ref/status',
    lazy: async () => ({ Component: (await import('./change-section-58.tsx')).ChangeSection58 }),
  },
]
