/** What a fee may be asked for (BR-FEE-05); the words are ours, the contract has none. */
export const chargeKinds = ['permit_granted', 'paa_progressed', 'change_request_granted', 'category_changed'] as const
export type ChargeKind = (typeof chargeKinds)[number]

/** What comes of finance's figure for a permit beside the ledger's; ours, the contract knows no amounts. */
export const feeReconciliationOutcomes = ['matched', 'amount_differs', 'finance_only', 'ledger_only'] as const
export type FeeReconciliationOutcome = (typeof feeReconciliationOutcomes)[number]
