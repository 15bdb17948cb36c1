import type { RouteObject } from 'react-router'

const one = '/works/:wrn/private-street-notices/:ref'

export const privateStreetNoticeRoutes: readonly RouteObject[] = [
  {
    path: '/private-street-notices/new/:step?',
    lazy: async () => ({ Component: (await import('./new-notice.tsx')).NewNotice }),
  },
  { path: one, lazy: async () => ({ Component: (await import('./notice.tsx')).NoticePage }) },
  { path: `${one}/cancel`, lazy: async () => ({ Component: (await import('./cancel-notice.tsx')).CancelNotice }) },
]
