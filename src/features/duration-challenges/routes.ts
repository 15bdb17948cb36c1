import type { RouteObject } from 'react-router'

export const durationChallengeRoutes: readonly RouteObject[] = [
  {
    path: '/works/:wrn/permits/:prn/duration-challenge',
    lazy: async () => ({ Component: (await import('./challenge-pages.tsx')).PermitChallengePage }),
  },
  {
    path: '/works/:wrn/permits/:prn/alterations/:ref/duration-challenge',
    lazy: async () => ({ Component: (await import('./challenge-pages.tsx')).AlterationChallengePage }),
  },
]
