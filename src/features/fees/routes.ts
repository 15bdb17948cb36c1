import type { RouteObject } from 'react-router'

export const feeRoutes: readonly RouteObject[] = [
  { path: '/reports/fees', lazy: async () => ({ Component: (await import('./fee-ledger.tsx')).FeesPage }) },
  { path: '/reports/fees/totals', lazy: async () => ({ Component: (await import('./fee-totals.tsx')).FeeTotals }) },
  { path: '/reports/fees/report', lazy: async () => ({ Component: (await import('./fee-report.tsx')).FeeReport }) },
  {
    path: '/reports/fees/reconciliations',
    lazy: async () => ({ Component: (await import('./reconciliation-list.tsx')).ReconciliationList }),
  },
  {
    path: '/reports/fees/reconciliations/new',
    lazy: async () => ({ Component: (await import('./new-reconciliation.tsx')).NewReconciliation }),
  },
  {
    path: '/reports/fees/reconciliations/:reconciliationId',
    lazy: async () => ({ Component: (await import('./reconciliation-page.tsx')).ReconciliationPage }),
  },
  {
    path: '/reports/fees/reconciliations/:reconciliationId/delete',
    lazy: async () => ({ Component: (await import('./delete-reconciliation.tsx')).DeleteReconciliation }),
  },
]
