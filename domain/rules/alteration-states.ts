import type { AlterationStatus } from '../contract/enums/alterations.ts'
import { alterationStatusLabels } from '../labels/alterations.ts'
import type { StateMachine } from './state-machine.ts'

export type AlterationAction =
  | 'submit'
  | 'apply_at_once'
  | 'impose'
  | 'grant'
  | 'grant_with_duration_challenge'
  | 'refuse'
  | 'deem'
  | 'cancel'
  | 'revoke'

const promoter = ['Planner', 'Contractor'] as const
const authority = ['HighwayAuthority'] as const
const system = ['system'] as const
const waiting = ['submitted'] as const

/**
 * A change request (BR-ALT-30 to 38). Whatever it ends as is final (BR-ALT-39); what follows a challenged end date has a
 * table of its own. Nobody takes one back: it ends with its permit (BR-ALT-18). The contract has no event for one that
 * is revoked with its permit, so that the history says cancelled.
 */
export const alterationMachine: StateMachine<AlterationStatus, AlterationAction> = {
  name: 'Change request',
  states: alterationStatusLabels,
  actions: {
    submit: 'be submitted',
    apply_at_once: 'be applied at once',
    impose: 'be imposed',
    grant: 'be granted',
    grant_with_duration_challenge: 'be granted with a duration challenge',
    refuse: 'be refused',
    deem: 'be deemed granted',
    cancel: 'be cancelled',
    revoke: 'be revoked',
  },
  // oxfmt-ignore
  moves: [
    { from: [null], do: 'submit', by: promoter, to: 'submitted', event: 'alteration_submitted', rule: 'BR-ALT-31' },
    { from: [null], do: 'apply_at_once', by: promoter, to: 'auto_applied', event: 'alteration_applied_auto', rule: 'BR-ALT-30' },
    { from: [null], do: 'impose', by: authority, to: 'auto_applied', event: 'alteration_applied_auto', rule: 'BR-ALT-30' },
    { from: waiting, do: 'grant', by: authority, to: 'granted', event: 'alteration_granted', rule: 'BR-ALT-32' },
    { from: waiting, do: 'refuse', by: authority, to: 'refused', event: 'alteration_refused', rule: 'BR-ALT-33' },
    { from: waiting, do: 'grant_with_duration_challenge', by: authority, to: 'granted_with_duration_challenge', event: 'alteration_granted_with_duration_challenge', rule: 'BR-ALT-34' },
    { from: waiting, do: 'deem', by: system, to: 'deemed', event: 'alteration_deemed', rule: 'BR-ALT-35' },
    { from: waiting, do: 'cancel', by: system, to: 'cancelled', event: 'alteration_cancelled', rule: 'BR-ALT-36' },
    { from: waiting, do: 'revoke', by: system, to: 'revoked', event: 'alteration_cancelled', rule: 'BR-ALT-37' },
  ],
}
