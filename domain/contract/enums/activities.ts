export const activityActivityTypes = [
  'skips',
  'scaffolding',
  'hoarding',
  'crane_mobile_platform',
  'event',
  'section50',
  'section58',
  'compound',
  'other',
] as const
export type ActivityActivityType = (typeof activityActivityTypes)[number]

export const activitySortColumns = ['date_created'] as const
export type ActivitySortColumn = (typeof activitySortColumns)[number]
