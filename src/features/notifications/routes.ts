import type { RouteObject } from 'react-router'
import { recordPaths } from '../../app/record-paths.ts'

export const notificationRoutes: readonly RouteObject[] = [
  {
    path: recordPaths.notifications(),
    lazy: async () => ({ Component: (await import('./notifications.tsx')).Notifications }),
  },
  {
    path: recordPaths.deliveries(),
    lazy: async () => ({ Component: (await import('./delivery-list.tsx')).DeliveryList }),
  },
]
