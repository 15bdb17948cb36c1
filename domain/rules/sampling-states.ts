import type { StateMachine } from './state-machine.ts'

/** A quarter of an authority's sampling; before it is started there is none (BR-PBI-36). */
export type QuarterStatus = 'in_progress' | 'ended'
type QuarterAction = 'start' | 'end' | 'revert_end'

/** Every lawful move of a sampling quarter (BR-PBI-21, 23, 24, 36); what the calendar allows is checked beside it. */
// oxfmt-ignore
export const samplingQuarterMachine: StateMachine<QuarterStatus, QuarterAction> = {
  name: 'Sampling quarter',
  states: { in_progress: 'In progress', ended: 'Ended' },
  actions: { start: 'be started', end: 'be ended', revert_end: 'have its end undone' },
  moves: [
    { from: [null], do: 'start', by: ['HighwayAuthority', 'Admin'], to: 'in_progress', event: 'sample_inspection_quarter_started', rule: 'BR-PBI-21' },
    { from: ['in_progress'], do: 'end', by: ['HighwayAuthority', 'Admin'], to: 'ended', event: 'sample_inspection_quarter_ended', rule: 'BR-PBI-23' },
    { from: ['ended'], do: 'revert_end', by: ['HighwayAuthority', 'Admin'], to: 'in_progress', event: 'sample_inspection_quarter_end_reverted', rule: 'BR-PBI-24' },
  ],
}

/** A promoter's target in one quarter; it waits until its quarter is started. */
export type SampleTargetStatus = 'not_started' | 'active' | 'closed'
type SampleTargetAction = 'set' | 'update' | 'remove' | 'start' | 'close' | 'reopen'

/**
 * Every lawful move of a sample inspection target (BR-PBI-11 to 13, 21 to 24). The contract has no event for a start or a
 * reopening: the quarter's own tells.
 */
// oxfmt-ignore
export const sampleTargetMachine: StateMachine<SampleTargetStatus, SampleTargetAction> = {
  name: 'Sample inspection target',
  states: { not_started: 'Not started', active: 'Active', closed: 'Closed' },
  actions: { set: 'be set', update: 'be changed', remove: 'be removed', start: 'start', close: 'close', reopen: 'be reopened' },
  moves: [
    { from: [null], do: 'set', by: ['HighwayAuthority', 'Admin'], to: 'not_started', event: 'sample_inspection_target_created', rule: 'BR-PBI-13' },
    { from: ['not_started', 'active'], do: 'update', by: ['HighwayAuthority', 'Admin'], to: 'unchanged', event: 'sample_inspection_target_updated', rule: 'BR-PBI-11' },
    { from: ['not_started', 'active'], do: 'remove', by: ['HighwayAuthority', 'Admin'], to: 'unchanged', event: 'sample_inspection_target_deleted', rule: 'BR-PBI-12' },
    { from: ['not_started'], do: 'start', by: ['system'], to: 'active', event: 'sample_inspection_quarter_started', rule: 'BR-PBI-21' },
    { from: ['active'], do: 'close', by: ['system'], to: 'closed', event: 'sample_inspection_target_closed', rule: 'BR-PBI-23' },
    { from: ['closed'], do: 'reopen', by: ['system'], to: 'active', event: 'sample_inspection_quarter_end_reverted', rule: 'BR-PBI-24' },
  ],
}

/** One works record drawn for inspection. */
export type SampleStatus = 'issued' | 'completed' | 'expired' | 'removed'
type SampleAction = 'make' | 'complete' | 'reissue' | 'expire' | 'remove'

/** Every lawful move of a sample (BR-PBI-23 to 31): nobody does them by hand, another record or time does. */
// oxfmt-ignore
export const sampleMachine: StateMachine<SampleStatus, SampleAction> = {
  name: 'Sample inspection',
  states: { issued: 'Issued', completed: 'Completed', expired: 'Expired', removed: 'Removed' },
  actions: { make: 'be made', complete: 'be completed', reissue: 'be issued again', expire: 'expire', remove: 'be removed' },
  moves: [
    { from: [null], do: 'make', by: ['system'], to: 'issued', event: 'sample_inspection_created', rule: 'BR-PBI-26' },
    { from: ['issued'], do: 'complete', by: ['system'], to: 'completed', event: 'sample_inspection_completed', rule: 'BR-PBI-30' },
    { from: ['completed', 'expired'], do: 'reissue', by: ['system'], to: 'issued', event: 'sample_inspection_issued', rule: 'BR-PBI-30' },
    { from: ['issued', 'completed'], do: 'expire', by: ['system'], to: 'expired', event: 'sample_inspection_expired', rule: 'BR-PBI-28' },
    { from: ['issued'], do: 'remove', by: ['system'], to: 'removed', event: 'sample_inspection_removed', rule: 'BR-PBI-12' },
  ],
}
