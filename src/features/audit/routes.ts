import type { RouteObject } from 'react-router'
import { recordPaths } from '../../app/record-paths.ts'

export const auditRoutes: readonly RouteObject[] = [
  { path: recordPaths.audit(), lazy: async () => ({ Component: (await import('./audit-list.tsx')).AuditList }) },
]
