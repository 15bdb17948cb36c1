export const pbiSampleInspectionTargetSortColumns = ['is_inspection_rate_auto_updated'] as const
export type PbiSampleInspectionTargetSortColumn = (typeof pbiSampleInspectionTargetSortColumns)[number]

export const pbiSampleInspectionSortColumns = ['work_end_date', 'sample_expiry_date'] as const
export type PbiSampleInspectionSortColumn = (typeof pbiSampleInspectionSortColumns)[number]
