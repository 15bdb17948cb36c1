import type { ForwardPlanStatus } from '../contract/enums/forward-plans.ts'
import { forwardPlanStatusLabels } from '../labels/forward-plans.ts'
import type { StateMachine } from './state-machine.ts'

/** What can happen to a forward plan. */
export type ForwardPlanAction = 'raise' | 'edit' | 'cancel' | 'progress'

/**
 * Every lawful move of a forward plan (BR-FP-02, 03, 10 to 13). Nobody assesses it and no time ends it: a plan whose dates
 * pass stays raised. The contract has no event for its progress: the application that it progresses to leaves its own.
 */
// oxfmt-ignore
export const forwardPlanMachine: StateMachine<ForwardPlanStatus, ForwardPlanAction> = {
  name: 'Forward plan',
  states: forwardPlanStatusLabels,
  actions: {
    raise: 'be raised',
    edit: 'be changed',
    cancel: 'be cancelled',
    progress: 'be progressed to a permit',
  },
  moves: [
    { from: [null], do: 'raise', by: ['Planner', 'Contractor'], to: 'raised', event: 'forward_plan_submitted', rule: 'BR-FP-10' },
    { from: ['raised'], do: 'edit', by: ['Planner', 'Contractor'], to: 'unchanged', event: 'forward_plan_edited', rule: 'BR-FP-11' },
    { from: ['raised'], do: 'cancel', by: ['Planner', 'Contractor'], to: 'cancelled', event: 'forward_plan_cancelled', rule: 'BR-FP-12' },
    { from: ['raised'], do: 'progress', by: ['Planner', 'Contractor'], to: 'progressed', event: 'permit_submitted', rule: 'BR-FP-13' },
  ],
}
