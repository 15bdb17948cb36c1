import type { RouteObject } from 'react-router'

const base = '/works/:wrn/fixed-penalty-notices'

export const fixedPenaltyNoticeRoutes: readonly RouteObject[] = [
  { path: `${base}/new/:step?`, lazy: async () => ({ Component: (await import('./issue-fpn.tsx')).IssueFpn }) },
  { path: `${base}/ask`, lazy: async () => ({ Component: (await import('./ask-colleague.tsx')).AskColleague }) },
  { path: `${base}/:ref`, lazy: async () => ({ Component: (await import('./fpn-record.tsx')).FpnRecord }) },
  { path: `${base}/:ref/delete`, lazy: async () => ({ Component: (await import('./delete-fpn.tsx')).DeleteFpn }) },
  { path: `${base}/:ref/notice`, lazy: async () => ({ Component: (await import('./print-fpn.tsx')).PrintFpn }) },
]
