import type { RouteObject } from 'react-router'

export const activityRoutes: readonly RouteObject[] = [
  {
    path: '/activities/new/:step?',
    lazy: async () => ({ Component: (await import('./add-activity.tsx')).AddActivity }),
  },
  {
    path: '/activities/import',
    lazy: async () => ({ Component: (await import('./import-activities.tsx')).ImportActivities }),
  },
  { path: '/activities/:ref', lazy: async () => ({ Component: (await import('./activity-page.tsx')).ActivityPage }) },
  {
    path: '/activities/:ref/edit',
    lazy: async () => ({ Component: (await import('./edit-activity.tsx')).EditActivity }),
  },
  {
    path: '/activities/:ref/cancel',
    lazy: async () => ({ Component: (await import('./cancel-activity.tsx')).CancelActivity }),
  },
]
