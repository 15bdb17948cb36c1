import type { RouteObject } from 'react-router'

const sites = '/works/:wrn/sites'

export const siteRoutes: readonly RouteObject[] = [
  {
    path: `${sites}/new/:step?`,
    lazy: async () => ({ Component: (await import('../reinstatements/register-site.tsx')).RegisterSite }),
  },
  {
    path: `${sites}/table`,
    lazy: async () => ({ Component: (await import('../reinstatements/sites-in-table.tsx')).SitesInTable }),
  },
  { path: `${sites}/:siteNo`, lazy: async () => ({ Component: (await import('./site-page.tsx')).SitePage }) },
  {
    path: `${sites}/:siteNo/reinstatements/new/:step?`,
    lazy: async () => ({ Component: (await import('../reinstatements/new-reinstatement.tsx')).NewReinstatement }),
  },
  {
    path: `${sites}/:siteNo/reinstatements/:ref/delete`,
    lazy: async () => ({ Component: (await import('./delete-reinstatement.tsx')).DeleteReinstatement }),
  },
  {
    path: `${sites}/:siteNo/subsume`,
    lazy: async () => ({ Component: (await import('./subsume-site.tsx')).SubsumeSite }),
  },
]
