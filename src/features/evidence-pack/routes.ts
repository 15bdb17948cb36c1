import type { RouteObject } from 'react-router'

export const evidencePackRoutes: readonly RouteObject[] = [
  {
    path: '/works/:wrn/evidence-pack',
    lazy: async () => ({ Component: (await import('./evidence-pack.tsx')).EvidencePack }),
  },
]
