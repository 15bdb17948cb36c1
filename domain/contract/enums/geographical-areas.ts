/** What a street of an area is in the gazetteer. */
export const areaStreetStates = ['open', 'closed', 'other_authority', 'not_found'] as const
export type AreaStreetState = (typeof areaStreetStates)[number]

/** What can be wrong between an authority's streets and its areas. */
export const areaFaults = ['in_none', 'in_several', 'closed', 'not_known'] as const
export type AreaFault = (typeof areaFaults)[number]

/** What a new list of streets does to one of them. */
export const areaChanges = ['added', 'removed', 'unchanged'] as const
export type AreaChange = (typeof areaChanges)[number]
