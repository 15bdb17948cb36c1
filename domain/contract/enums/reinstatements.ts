export const reinstatementStatuses = ['interim', 'permanent'] as const
export type ReinstatementStatus = (typeof reinstatementStatuses)[number]

export const reinstatementTypes = ['excavation', 'bar_holes', 'core_holes', 'pole_testing'] as const
export type ReinstatementType = (typeof reinstatementTypes)[number]

/** How far a reinstatement is in its guarantee, or in the months that an interim one may last. */
export const guaranteeStandings = ['in_guarantee', 'ending_soon', 'ended', 'interim'] as const
export type GuaranteeStanding = (typeof guaranteeStandings)[number]

export const reinstatementSortColumns = ['end_date'] as const
export type ReinstatementSortColumn = (typeof reinstatementSortColumns)[number]
