export const section58Statuses = ['proposed', 'in_force', 'cancelled', 'closed'] as const
export type Section58Status = (typeof section58Statuses)[number]

export const section58Durations = ['six_months', 'one_year', 'two_years', 'three_years'] as const
export type Section58Duration = (typeof section58Durations)[number]

export const section58Extents = ['whole_road', 'part_of_the_road'] as const
export type Section58Extent = (typeof section58Extents)[number]

export const section58SortColumns = ['date_created'] as const
export type Section58SortColumn = (typeof section58SortColumns)[number]
