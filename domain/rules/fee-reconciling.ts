import type { FeeReconciliationOutcome } from '../contract/enums/fees.ts'

/** What comes of a permit's two figures, in pence. Undefined: not there; null: there, but nobody knows what it came to. */
export function reconciled(finance: number | undefined, ledger: number | null | undefined): FeeReconciliationOutcome {
  if (finance === undefined) return 'ledger_only'
  if (ledger === undefined) return 'finance_only'
  return finance === ledger ? 'matched' : 'amount_differs'
}
