/** Filters that most lists of the Reporting API have alike (BR-REP-06, 11). */
export const streetFilter = { kind: 'text', name: 'street_descriptor', title: 'Street and town' } as const
export const usrnFilter = { kind: 'text', name: 'usrn', title: 'USRN', isNumber: true } as const
export const partyFilter = { kind: 'party', name: 'organisation' } as const
export const areasFilter = { kind: 'areas', name: 'geographical_area_reference_number' } as const
export const worksFilter = { kind: 'text', name: 'work_reference_number', title: 'Works reference' } as const
