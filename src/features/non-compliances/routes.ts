import type { RouteObject } from 'react-router'

export const nonCompliancesRoutes: readonly RouteObject[] = [
  {
    path: '/works/:wrn/non-compliances/:ref',
    lazy: async () => ({ Component: (await import('./non-compliance.tsx')).NonCompliancePage }),
  },
  {
    path: '/works/:wrn/non-compliances/:ref/respond',
    lazy: async () => ({ Component: (await import('./respond-to-non-compliance.tsx')).RespondToNonCompliance }),
  },
  {
    path: '/works/:wrn/non-compliances/:ref/withdraw',
    lazy: async () => ({ Component: (await import('./withdraw-non-compliance.tsx')).WithdrawNonCompliance }),
  },
]
