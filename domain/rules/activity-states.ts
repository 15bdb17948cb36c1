import { activityStateLabels } from '../labels/activities.ts'
import type { StateMachine } from './state-machine.ts'

/** The contract has no status of an activity: it is there, or cancelled (BR-ACT-04). */
export type ActivityState = 'added' | 'cancelled'

export type ActivityAction = 'add' | 'edit' | 'cancel'

const authority = ['HighwayAuthority'] as const

/** What else occupies streets: added, edited as often as need be, and in the end perhaps cancelled (BR-ACT-02, 04, 10 to 12). */
export const activityMachine: StateMachine<ActivityState, ActivityAction> = {
  name: 'Activity',
  states: activityStateLabels,
  actions: { add: 'be added', edit: 'be edited', cancel: 'be cancelled' },
  // oxfmt-ignore
  moves: [
    { from: [null], do: 'add', by: authority, to: 'added', event: 'activity_submitted', rule: 'BR-ACT-10' },
    { from: ['added'], do: 'edit', by: authority, to: 'unchanged', event: 'activity_edited', rule: 'BR-ACT-11' },
    { from: ['added'], do: 'cancel', by: authority, to: 'cancelled', event: 'activity_cancelled', rule: 'BR-ACT-12' },
  ],
}
