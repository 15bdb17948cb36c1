import type { RouteObject } from 'react-router'

const base = '/works/:wrn/section-81s'

export const section81Routes: readonly RouteObject[] = [
  {
    path: '/section-81s/new/:step?',
    lazy: async () => ({ Component: (await import('./report-defect.tsx')).ReportDefect }),
  },
  {
    path: `${base}/:ref`,
    lazy: async () => ({ Component: (await import('./section-81-record.tsx')).Section81Record }),
  },
  {
    path: `${base}/:ref/reassign`,
    lazy: async () => ({ Component: (await import('./reassign-section-81.tsx')).ReassignSection81 }),
  },
]
