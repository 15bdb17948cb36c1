import type { RouteObject } from 'react-router'

export const userRoutes: readonly RouteObject[] = [
  { path: '/admin/users', lazy: async () => ({ Component: (await import('./user-list.tsx')).UserList }) },
  { path: '/admin/users/new', lazy: async () => ({ Component: (await import('./new-user.tsx')).NewUser }) },
  { path: '/admin/users/:email', lazy: async () => ({ Component: (await import('./user-page.tsx')).UserPage }) },
  {
    path: '/admin/users/:email/roles',
    lazy: async () => ({ Component: (await import('./change-roles.tsx')).ChangeRoles }),
  },
  {
    path: '/admin/users/:email/invite-again',
    lazy: async () => ({ Component: (await import('./invite-again.tsx')).InviteAgain }),
  },
  {
    path: '/admin/users/:email/unlock',
    lazy: async () => ({ Component: (await import('./unlock-user.tsx')).UnlockUser }),
  },
  {
    path: '/admin/users/:email/disable',
    lazy: async () => ({ Component: (await import('./disable-user.tsx')).DisableUser }),
  },
]
