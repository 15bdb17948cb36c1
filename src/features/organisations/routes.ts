import type { RouteObject } from 'react-router'

export const organisationRoutes: readonly RouteObject[] = [
  {
    path: '/admin/organisation',
    lazy: async () => ({ Component: (await import('./organisation-page.tsx')).OrganisationPage }),
  },
  {
    path: '/admin/organisation/edit',
    lazy: async () => ({ Component: (await import('./edit-organisation.tsx')).EditOrganisation }),
  },
  {
    path: '/admin/organisation/penalty-details',
    lazy: async () => ({ Component: (await import('./penalty-details.tsx')).PenaltyDetails }),
  },
]
