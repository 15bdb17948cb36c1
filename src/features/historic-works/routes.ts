import type { RouteObject } from 'react-router'

export const historicWorksRoutes: readonly RouteObject[] = [
  {
    path: '/historic-works/inspections/new/:step?',
    lazy: async () => ({ Component: (await import('./record-historic-inspection.tsx')).RecordHistoricInspection }),
  },
  {
    path: '/historic-works/fixed-penalty-notices/new/:step?',
    lazy: async () => ({ Component: (await import('./record-historic-fpn.tsx')).RecordHistoricFpn }),
  },
]
