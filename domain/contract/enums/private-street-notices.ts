export const privateStreetStatuses = ['cancelled', 'issued'] as const
export type PrivateStreetStatus = (typeof privateStreetStatuses)[number]

export const privateStreetNoticeSortColumns = ['date_created', 'start_date', 'end_date'] as const
export type PrivateStreetNoticeSortColumn = (typeof privateStreetNoticeSortColumns)[number]
