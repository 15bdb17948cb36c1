import type { RouteObject } from 'react-router'

const one = '/works/:wrn/forward-plans/:ref'

export const forwardPlanRoutes: readonly RouteObject[] = [
  {
    path: '/forward-plans/new/:step?',
    lazy: async () => ({ Component: (await import('./new-forward-plan.tsx')).NewForwardPlan }),
  },
  { path: one, lazy: async () => ({ Component: (await import('./forward-plan.tsx')).ForwardPlanPage }) },
  {
    path: `${one}/edit/:step?`,
    lazy: async () => ({ Component: (await import('./edit-forward-plan.tsx')).EditForwardPlan }),
  },
  {
    path: `${one}/cancel`,
    lazy: async () => ({ Component: (await import('./cancel-forward-plan.tsx')).CancelForwardPlan }),
  },
]
