import type { RouteObject } from 'react-router'

export const permitRoutes: readonly RouteObject[] = [
  { path: '/permits', lazy: async () => ({ Component: (await import('./permit-list.tsx')).PermitList }) },
  { path: '/works/:wrn/permits/:prn', lazy: async () => ({ Component: (await import('./permit.tsx')).PermitPage }) },
  {
    path: '/works/:wrn/permits/:prn/assess',
    lazy: async () => ({ Component: (await import('./assess-permit.tsx')).AssessPermit }),
  },
  {
    path: '/works/:wrn/permits/:prn/revoke',
    lazy: async () => ({ Component: (await import('./revoke-permit.tsx')).RevokePermit }),
  },
  {
    path: '/works/:wrn/permits/:prn/cancel',
    lazy: async () => ({ Component: (await import('./cancel-permit.tsx')).CancelPermit }),
  },
  {
    path: '/works/:wrn/permits/:prn/discount',
    lazy: async () => ({ Component: (await import('./notes/change-discount.tsx')).ChangeDiscount }),
  },
  {
    path: '/works/:wrn/permits/:prn/lane-rental',
    lazy: async () => ({ Component: (await import('./notes/assess-lane-rental.tsx')).AssessLaneRental }),
  },
  {
    path: '/works/:wrn/permits/:prn/hs2-acknowledge',
    lazy: async () => ({ Component: (await import('./notes/acknowledge-hs2.tsx')).AcknowledgeHs2 }),
  },
  {
    path: '/works/:wrn/permits/:prn/board',
    lazy: async () => ({ Component: (await import('./board/permit-board.tsx')).PermitBoard }),
  },
]
