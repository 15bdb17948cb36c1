import type { RouteObject } from 'react-router'

export const accountRoutes: readonly RouteObject[] = [
  { path: '/account', lazy: async () => ({ Component: (await import('./account.tsx')).Account }) },
  {
    path: '/account/password',
    lazy: async () => ({ Component: (await import('./password-form.tsx')).PasswordForm }),
  },
]
