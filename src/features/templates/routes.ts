import type { RouteObject } from 'react-router'

export const templateRoutes: readonly RouteObject[] = [
  { path: '/templates', lazy: async () => ({ Component: (await import('./templates.tsx')).Templates }) },
  { path: '/templates/new', lazy: async () => ({ Component: (await import('./new-template.tsx')).NewTemplate }) },
  { path: '/templates/:id', lazy: async () => ({ Component: (await import('./change-template.tsx')).ChangeTemplate }) },
]
