import type { RouteObject } from 'react-router'

export const workstreamRoutes: readonly RouteObject[] = [
  {
    path: '/admin/workstreams',
    lazy: async () => ({ Component: (await import('./workstream-list.tsx')).WorkstreamList }),
  },
  {
    path: '/admin/workstreams/new',
    lazy: async () => ({ Component: (await import('./new-workstream.tsx')).NewWorkstream }),
  },
  {
    path: '/admin/workstreams/:prefix',
    lazy: async () => ({ Component: (await import('./workstream-page.tsx')).WorkstreamPage }),
  },
  {
    path: '/admin/workstreams/:prefix/edit',
    lazy: async () => ({ Component: (await import('./edit-workstream.tsx')).EditWorkstream }),
  },
  {
    path: '/admin/workstreams/:prefix/status',
    lazy: async () => ({ Component: (await import('./close-workstream.tsx')).CloseWorkstream }),
  },
  {
    path: '/admin/workstreams/:prefix/access',
    lazy: async () => ({ Component: (await import('./workstream-people.tsx')).WorkstreamPeople }),
  },
  {
    path: '/admin/access',
    lazy: async () => ({ Component: (await import('./access-table.tsx')).AccessTable }),
  },
  {
    path: '/admin/access/:email',
    lazy: async () => ({ Component: (await import('./person-access.tsx')).PersonAccess }),
  },
]
