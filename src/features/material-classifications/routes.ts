import type { RouteObject } from 'react-router'

export const materialClassificationRoutes: readonly RouteObject[] = [
  {
    path: '/material-classifications/new/:step?',
    lazy: async () => ({ Component: (await import('./new-material-classification.tsx')).NewMaterialClassification }),
  },
  {
    path: '/material-classifications/:ref',
    lazy: async () => ({ Component: (await import('./material-classification.tsx')).MaterialClassificationPage }),
  },
]
