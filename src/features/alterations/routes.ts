import type { RouteObject } from 'react-router'

export const alterationRoutes: readonly RouteObject[] = [
  {
    path: '/works/:wrn/permits/:prn/change/:step?',
    lazy: async () => ({ Component: (await import('./change-permit.tsx')).ChangePermit }),
  },
  {
    path: '/works/:wrn/permits/:prn/change/extend',
    lazy: async () => ({ Component: (await import('./extend-works.tsx')).ExtendWorks }),
  },
  {
    path: '/works/:wrn/permits/:prn/impose',
    lazy: async () => ({ Component: (await import('./impose-conditions.tsx')).ImposeConditions }),
  },
  {
    path: '/works/:wrn/permits/:prn/alterations/:ref',
    lazy: async () => ({ Component: (await import('./alteration.tsx')).AlterationPage }),
  },
  {
    path: '/works/:wrn/permits/:prn/alterations/:ref/assess',
    lazy: async () => ({ Component: (await import('./assess-alteration.tsx')).AssessAlteration }),
  },
]
