export const forwardPlanStatuses = ['raised', 'cancelled', 'progressed'] as const
export type ForwardPlanStatus = (typeof forwardPlanStatuses)[number]

export const forwardPlanWorkTypes = ['planned', 'hs2_highway_works'] as const
export type ForwardPlanWorkType = (typeof forwardPlanWorkTypes)[number]

export const forwardPlanSortColumns = ['start_date', 'end_date'] as const
export type ForwardPlanSortColumn = (typeof forwardPlanSortColumns)[number]
