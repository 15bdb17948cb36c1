/** What a fee may be asked for (BR-FEE-05); the words are ours, the contract has none. */
export const chargeKinds = ['permit_granted', 'paa_progressed', 'change_request_granted', 'category_changed'] as const
export type ChargeKind = (typeof chargeKinds)[number]
