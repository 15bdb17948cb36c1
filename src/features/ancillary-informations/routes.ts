import type { RouteObject } from 'react-router'

const onPermit = '/works/:wrn/permits/:prn/ancillary-informations'

export const ancillaryInformationRoutes: readonly RouteObject[] = [
  {
    path: `${onPermit}/new/:step?`,
    lazy: async () => ({ Component: (await import('./new-ancillary-information.tsx')).NewAncillaryInformation }),
  },
  {
    path: `${onPermit}/:ref`,
    lazy: async () => ({ Component: (await import('./ancillary-information.tsx')).AncillaryInformationPage }),
  },
]
