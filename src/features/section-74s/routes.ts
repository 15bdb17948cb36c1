import type { RouteObject } from 'react-router'

const base = '/works/:wrn/section-74s'

export const section74Routes: readonly RouteObject[] = [
  {
    path: `${base}/new/:step?`,
    lazy: async () => ({ Component: (await import('./warn-of-overrun.tsx')).WarnOfOverrun }),
  },
  {
    path: `${base}/:ref`,
    lazy: async () => ({ Component: (await import('./section-74-record.tsx')).Section74Record }),
  },
  {
    path: `${base}/:ref/warning`,
    lazy: async () => ({ Component: (await import('./print-warning.tsx')).PrintWarning }),
  },
]
