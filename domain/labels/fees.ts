import type { ChargeKind, FeeReconciliationOutcome } from '../contract/enums/fees.ts'
import type { Labels } from './words.ts'

/** BR-FEE-05: the fee report's transactions */
export const chargeKindLabels: Labels<ChargeKind> = {
  permit_granted: 'Permit granted',
  paa_progressed: 'PAA progressed',
  change_request_granted: 'Change request granted',
  category_changed: 'Category changed',
}

export const feeReconciliationOutcomeLabels: Labels<FeeReconciliationOutcome> = {
  matched: 'Matched',
  amount_differs: 'Amount differs',
  finance_only: 'In finance only',
  ledger_only: 'In ledger only',
}
