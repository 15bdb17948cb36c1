import type { RouteObject } from 'react-router'

const performance = async () => ({ Component: (await import('./performance.tsx')).Performance })

export const reportRoutes: readonly RouteObject[] = [
  { path: '/reports', lazy: async () => ({ Component: (await import('./reports.tsx')).Reports }) },
  { path: '/reports/performance/:part?', lazy: performance },
  {
    path: '/reports/performance-report',
    lazy: async () => ({ Component: (await import('./performance-report.tsx')).PerformanceReportPage }),
  },
  { path: '/reports/jeopardy', lazy: async () => ({ Component: (await import('./jeopardy.tsx')).Jeopardy }) },
]
