/** What may be in the way of works; ours, the contract has no clashes. */
export const clashKinds = ['works', 'forward_plan', 'activity', 'section_58'] as const
export type ClashKind = (typeof clashKinds)[number]
