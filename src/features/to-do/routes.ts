import type { RouteObject } from 'react-router'

export const toDoRoutes: readonly RouteObject[] = [
  { path: '/to-do', lazy: async () => ({ Component: (await import('./to-do.tsx')).ToDo }) },
  { path: '/to-do/today', lazy: async () => ({ Component: (await import('./today.tsx')).ToDoToday }) },
  { path: '/to-do/calendar', lazy: async () => ({ Component: (await import('./calendar-link.tsx')).CalendarLink }) },
]
