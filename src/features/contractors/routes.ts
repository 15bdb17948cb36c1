import type { RouteObject } from 'react-router'

export const contractorRoutes: readonly RouteObject[] = [
  {
    path: '/admin/contractors',
    lazy: async () => ({ Component: (await import('./contractor-list.tsx')).ContractorList }),
  },
  {
    path: '/admin/contractors/add',
    lazy: async () => ({ Component: (await import('./add-contractor.tsx')).AddContractor }),
  },
  {
    path: '/admin/contractors/:swaCode',
    lazy: async () => ({ Component: (await import('./contractor-page.tsx')).ContractorPage }),
  },
  {
    path: '/admin/contractors/:swaCode/remove',
    lazy: async () => ({ Component: (await import('./remove-contractor.tsx')).RemoveContractor }),
  },
  {
    path: '/admin/contractors/:swaCode/access',
    lazy: async () => ({ Component: (await import('./contractor-access.tsx')).ContractorAccess }),
  },
]
