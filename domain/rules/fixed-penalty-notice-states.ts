import type { FPNStatus } from '../contract/enums/fixed-penalty-notices.ts'
import { fpnStatusLabels } from '../labels/fixed-penalty-notices.ts'
import type { StateMachine } from './state-machine.ts'

export type PenaltyAction = 'issue' | 'accept' | 'dispute' | 'withdraw' | 'mark_paid' | 'mark_paid_discounted'

const promoter = ['Planner', 'Contractor'] as const
const authority = ['HighwayAuthority'] as const

/**
 * A fixed penalty notice (BR-FPN-20 to 26). What is paid or withdrawn stays so; time alone moves nothing (BR-FPN-18).
 * Deleting one that was issued in error is possible in any state and leaves none (BR-FPN-06).
 */
export const fixedPenaltyNoticeMachine: StateMachine<FPNStatus, PenaltyAction> = {
  name: 'Fixed penalty notice',
  states: fpnStatusLabels,
  actions: {
    issue: 'be issued',
    accept: 'be accepted',
    dispute: 'be disputed',
    withdraw: 'be withdrawn',
    mark_paid: 'be marked as paid',
    mark_paid_discounted: 'be marked as paid with discount',
  },
  // oxfmt-ignore
  moves: [
    { from: [null], do: 'issue', by: authority, to: 'issued', event: 'fpn_submitted', rule: 'BR-FPN-20' },
    { from: ['issued'], do: 'accept', by: promoter, to: 'accepted', event: 'fpn_accepted', rule: 'BR-FPN-21' },
    { from: ['issued'], do: 'dispute', by: promoter, to: 'disputed', event: 'fpn_disputed', rule: 'BR-FPN-22' },
    { from: ['disputed'], do: 'accept', by: promoter, to: 'accepted', event: 'fpn_accepted', rule: 'BR-FPN-23' },
    { from: ['issued', 'disputed'], do: 'withdraw', by: authority, to: 'withdrawn', event: 'fpn_withdrawn', rule: 'BR-FPN-24' },
    { from: ['accepted'], do: 'mark_paid', by: authority, to: 'paid', event: 'fpn_paid', rule: 'BR-FPN-25' },
    { from: ['accepted'], do: 'mark_paid_discounted', by: authority, to: 'paid_discounted', event: 'fpn_paid', rule: 'BR-FPN-25' },
    // acceptance is optional: a promoter may pay outside the service
    { from: ['issued'], do: 'mark_paid', by: authority, to: 'paid', event: 'fpn_paid', rule: 'BR-FPN-26' },
    { from: ['issued'], do: 'mark_paid_discounted', by: authority, to: 'paid_discounted', event: 'fpn_paid', rule: 'BR-FPN-26' },
  ],
}

/** What sending each status asks for; nobody can send a notice back to `issued`. */
export const penaltyActions: Readonly<Record<FPNStatus, PenaltyAction>> = {
  issued: 'issue',
  accepted: 'accept',
  disputed: 'dispute',
  withdrawn: 'withdraw',
  paid: 'mark_paid',
  paid_discounted: 'mark_paid_discounted',
}
