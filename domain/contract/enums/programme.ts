/** What a bar of the programme is; ours, the contract has no programme. */
export const programmeKinds = ['works', 'paa', 'forward_plan', 'activity', 'section_58'] as const
export type ProgrammeKind = (typeof programmeKinds)[number]

/** Where works with a permit stand, as far as the street is concerned. */
export const programmePhases = ['awaiting', 'granted', 'in_progress', 'completed'] as const
export type ProgrammePhase = (typeof programmePhases)[number]

/** What the rows of the programme are: `organisation` is the other party, promoters for an authority. */
export const programmeGroupings = ['street', 'area', 'workstream', 'organisation'] as const
export type ProgrammeGrouping = (typeof programmeGroupings)[number]
