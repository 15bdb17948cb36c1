import type { RouteObject } from 'react-router'

const quarterActions = () => import('./quarter-actions.tsx')
const targetForms = () => import('./target-forms.tsx')
const targetPages = () => import('./target-page.tsx')

export const samplingRoutes: readonly RouteObject[] = [
  {
    path: '/admin/sampling',
    lazy: async () => ({ Component: (await import('./sampling-administration.tsx')).SamplingAdministration }),
  },
  { path: '/admin/sampling/start', lazy: async () => ({ Component: (await quarterActions()).StartQuarter }) },
  { path: '/admin/sampling/end', lazy: async () => ({ Component: (await quarterActions()).EndQuarter }) },
  { path: '/admin/sampling/revert', lazy: async () => ({ Component: (await quarterActions()).RevertEnd }) },
  {
    path: '/admin/sampling/generate',
    lazy: async () => ({ Component: (await import('./generate-samples.tsx')).GenerateSamples }),
  },
  {
    path: '/admin/sampling/planner',
    lazy: async () => ({ Component: (await import('./quota-planner.tsx')).QuotaPlanner }),
  },
  { path: '/admin/sampling/targets/new', lazy: async () => ({ Component: (await targetForms()).NewTarget }) },
  { path: '/admin/sampling/targets/:ref', lazy: async () => ({ Component: (await targetPages()).TargetPage }) },
  { path: '/admin/sampling/targets/:ref/edit', lazy: async () => ({ Component: (await targetForms()).EditTarget }) },
  {
    path: '/admin/sampling/targets/:ref/delete',
    lazy: async () => ({ Component: (await targetPages()).DeleteTarget }),
  },
]
