import type { RouteObject } from 'react-router'

export const governanceRoutes: readonly RouteObject[] = [
  {
    path: '/governance',
    lazy: async () => ({ Component: (await import('./governance-board.tsx')).GovernanceBoard }),
  },
  {
    path: '/governance/exceptions',
    lazy: async () => ({ Component: (await import('./governance-board.tsx')).GovernanceExceptionsBoard }),
  },
  {
    path: '/governance/connect',
    lazy: async () => ({ Component: (await import('./connection-page.tsx')).ConnectionPage }),
  },
  {
    path: '/governance/new',
    lazy: async () => ({ Component: (await import('./new-governance.tsx')).NewGovernance }),
  },
  {
    path: '/governance/:governancePermitId',
    lazy: async () => ({ Component: (await import('./governance-page.tsx')).GovernancePage }),
  },
  {
    path: '/governance/:governancePermitId/link',
    lazy: async () => ({ Component: (await import('./change-link.tsx')).ChangeLink }),
  },
  {
    path: '/governance/:governancePermitId/people',
    lazy: async () => ({ Component: (await import('./name-people.tsx')).NamePeople }),
  },
]
