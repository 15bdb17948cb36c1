import type { RouteObject } from 'react-router'

export const inspectionsRoutes: readonly RouteObject[] = [
  {
    path: '/works/:wrn/inspections/schedule',
    lazy: async () => ({ Component: (await import('./schedule-inspection.tsx')).ScheduleInspection }),
  },
  {
    path: '/works/:wrn/inspections/new/:step?',
    lazy: async () => ({ Component: (await import('./recording/record-inspection.tsx')).RecordInspection }),
  },
  {
    path: '/works/:wrn/inspections/:ref',
    lazy: async () => ({ Component: (await import('./inspection.tsx')).InspectionPage }),
  },
  {
    path: '/works/:wrn/inspections/:ref/respond',
    lazy: async () => ({ Component: (await import('./respond-to-inspection.tsx')).RespondToInspection }),
  },
  {
    path: '/works/:wrn/inspections/:ref/withdraw',
    lazy: async () => ({ Component: (await import('./withdraw-inspection.tsx')).WithdrawInspection }),
  },
  {
    path: '/works/:wrn/inspections/:ref/delete',
    lazy: async () => ({ Component: (await import('./delete-inspection.tsx')).DeleteInspection }),
  },
]
