export const reinstatementStatuses = ['interim', 'permanent'] as const
export type ReinstatementStatus = (typeof reinstatementStatuses)[number]

export const reinstatementTypes = ['excavation', 'bar_holes', 'core_holes', 'pole_testing'] as const
export type ReinstatementType = (typeof reinstatementTypes)[number]

export const reinstatementSortColumns = ['end_date'] as const
export type ReinstatementSortColumn = (typeof reinstatementSortColumns)[number]
