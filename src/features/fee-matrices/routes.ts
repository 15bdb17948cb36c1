import type { RouteObject } from 'react-router'

export const feeMatrixRoutes: readonly RouteObject[] = [
  {
    path: '/admin/fee-matrix',
    lazy: async () => ({ Component: (await import('./fee-matrix-page.tsx')).FeeMatrixPage }),
  },
  {
    path: '/admin/fee-matrix/draft',
    lazy: async () => ({ Component: (await import('./edit-draft.tsx')).EditDraft }),
  },
  {
    path: '/admin/fee-matrix/draft/preview',
    lazy: async () => ({ Component: (await import('./preview-draft.tsx')).PreviewDraft }),
  },
  {
    path: '/admin/fee-matrix/draft/drop',
    lazy: async () => ({ Component: (await import('./drop-draft.tsx')).DropDraft }),
  },
  {
    path: '/admin/fee-matrix/draft/publish',
    lazy: async () => ({ Component: (await import('./publish-draft.tsx')).PublishDraft }),
  },
]
