import type { RouteObject } from 'react-router'

export const commentsRoutes: readonly RouteObject[] = [
  {
    path: '/works/:wrn/comments/:ref',
    lazy: async () => ({ Component: (await import('./comment.tsx')).CommentPage }),
  },
]
