import type { RouteObject } from 'react-router'

/** Tabs of a works record; each belongs to the feature that it shows. */
const tabs: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./overview-tab.tsx')).OverviewTab }) },
  { path: 'permits', lazy: async () => ({ Component: (await import('./permits-tab.tsx')).PermitsTab }) },
  {
    path: 'alterations',
    lazy: async () => ({ Component: (await import('../alterations/alterations-tab.tsx')).AlterationsTab }),
  },
  { path: 'on-site', lazy: async () => ({ Component: (await import('./on-site-tab.tsx')).OnSiteTab }) },
  {
    path: 'inspections',
    lazy: async () => ({ Component: (await import('../inspections/inspections-tab.tsx')).InspectionsTab }),
  },
  {
    path: 'enforcement',
    lazy: async () => ({ Component: (await import('../enforcement/enforcement-tab.tsx')).EnforcementTab }),
  },
  { path: 'sites', lazy: async () => ({ Component: (await import('../sites/sites-tab.tsx')).SitesTab }) },
  { path: 'files', lazy: async () => ({ Component: (await import('../files/files-tab.tsx')).FilesTab }) },
  { path: 'comments', lazy: async () => ({ Component: (await import('../comments/comments-tab.tsx')).CommentsTab }) },
  { path: 'history', lazy: async () => ({ Component: (await import('../history/history-tab.tsx')).HistoryTab }) },
  { path: 'map', lazy: async () => ({ Component: (await import('./map-tab.tsx')).MapTab }) },
]

export const worksRoutes: readonly RouteObject[] = [
  { path: '/works', lazy: async () => ({ Component: (await import('./find-works.tsx')).FindWorks }) },
  {
    path: '/works/:wrn',
    lazy: async () => ({ Component: (await import('./works-record.tsx')).WorksRecord }),
    children: tabs,
  },
]
