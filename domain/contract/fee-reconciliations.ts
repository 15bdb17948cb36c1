import { endpoint } from './endpoint.ts'
import type * as shapes from './fee-reconciliations.shapes.ts'

/** For an authority's officers, finance among them, and its administrators. */
const ofAuthority = {
  capability: 'fee-matrices',
  access: { HighwayAuthority: 'member', Admin: 'member' },
  member: 'own-authority',
  rules: ['BR-FEE-05', 'BR-FEE-08', 'BR-ROLE-64'],
} as const

const changes = ['fee-matrices', 'history'] as const

export const createFeeReconciliation = endpoint<typeof shapes.createFeeReconciliation>(
  'app',
  'POST',
  '/app/fees/reconciliations',
  {
    ...ofAuthority,
    summary: "Set a file of finance's against the ledger of its days",
    success: 201,
    multipart: true,
    changes,
    rules: [...ofAuthority.rules, 'BR-GEN-50'],
  },
)

export const listFeeReconciliations = endpoint<typeof shapes.listFeeReconciliations>(
  'app',
  'GET',
  '/app/fees/reconciliations',
  { ...ofAuthority, summary: "My authority's reconciliations of fees, newest first", success: 200 },
)

export const getFeeReconciliation = endpoint<typeof shapes.getFeeReconciliation>(
  'app',
  'GET',
  '/app/fees/reconciliations/:reconciliationId',
  { ...ofAuthority, summary: 'One reconciliation: what matched and what did not', success: 200 },
)

export const listReconciledPermits = endpoint<typeof shapes.listReconciledPermits>(
  'app',
  'GET',
  '/app/fees/reconciliations/:reconciliationId/permits',
  { ...ofAuthority, summary: 'Permits of a reconciliation, filtered by what came of them', success: 200 },
)

export const getFeeDifferences = endpoint<typeof shapes.getFeeDifferences>(
  'app',
  'GET',
  '/app/fees/reconciliations/:reconciliationId/differences',
  {
    ...ofAuthority,
    summary: 'Everything that did not match, as CSV',
    success: 200,
    binary: 'text/csv',
    rules: [...ofAuthority.rules, 'BR-CSV-05'],
  },
)

export const deleteFeeReconciliation = endpoint<typeof shapes.deleteFeeReconciliation>(
  'app',
  'DELETE',
  '/app/fees/reconciliations/:reconciliationId',
  { ...ofAuthority, summary: 'Delete a reconciliation', success: 204, changes },
)
