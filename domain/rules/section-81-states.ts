import type { Section81Status } from '../contract/enums/section-81s.ts'
import { section81StatusLabels } from '../labels/section-81s.ts'
import type { StateMachine } from './state-machine.ts'

export type Section81Action =
  | 'issue'
  | 'acknowledge'
  | 'accept'
  | 'reject'
  | 'mark_fixed'
  | 'resolve'
  | 'cancel'
  | 'reassign'
  | 'link_permit'
  | 'unlink_permit'

const promoter = ['Planner', 'Contractor'] as const
const authority = ['HighwayAuthority'] as const
const open = ['issued', 'acknowledged', 'accepted', 'accepted_fixed', 'rejected'] as const
const accepted = ['accepted', 'accepted_fixed'] as const
const every = [...open, 'resolved_by_ha', 'cancelled'] as const

/**
 * Apparatus in the street that a promoter has to see to (BR-S81-08 to 16). A permit may be linked once the promoter has
 * accepted; the link moves no status, and can be taken back at any time.
 */
export const section81Machine: StateMachine<Section81Status, Section81Action> = {
  name: 'Section 81',
  states: section81StatusLabels,
  actions: {
    issue: 'be issued',
    acknowledge: 'be acknowledged',
    accept: 'be accepted',
    reject: 'be rejected',
    mark_fixed: 'be marked as fixed',
    resolve: 'be resolved',
    cancel: 'be cancelled',
    reassign: 'be reassigned',
    link_permit: 'be linked to a permit',
    unlink_permit: 'be unlinked from its permit',
  },
  // oxfmt-ignore
  moves: [
    { from: [null], do: 'issue', by: authority, to: 'issued', event: 'section_81_submitted', rule: 'BR-S81-09' },
    { from: ['issued'], do: 'acknowledge', by: promoter, to: 'acknowledged', event: 'section_81_acknowledged', rule: 'BR-S81-10' },
    { from: ['issued', 'acknowledged', 'rejected'], do: 'accept', by: promoter, to: 'accepted', event: 'section_81_accepted', rule: 'BR-S81-11' },
    { from: ['issued', 'acknowledged', 'accepted'], do: 'reject', by: promoter, to: 'rejected', event: 'section_81_rejected', rule: 'BR-S81-12' },
    { from: ['accepted'], do: 'mark_fixed', by: promoter, to: 'accepted_fixed', event: 'section_81_accepted_fixed', rule: 'BR-S81-13' },
    { from: open, do: 'resolve', by: authority, to: 'resolved_by_ha', event: 'section_81_resolved_by_ha', rule: 'BR-S81-14' },
    { from: open, do: 'cancel', by: authority, to: 'cancelled', event: 'section_81_cancelled', rule: 'BR-S81-15' },
    { from: ['rejected', 'cancelled'], do: 'reassign', by: authority, to: 'issued', event: 'section_81_reassigned', rule: 'BR-S81-16' },
    { from: accepted, do: 'link_permit', by: promoter, to: 'unchanged', event: 'section_81_linked_to_permit', rule: 'BR-S81-08' },
    { from: every, do: 'unlink_permit', by: promoter, to: 'unchanged', event: 'section_81_unlinked_from_permit', rule: 'BR-S81-08' },
  ],
}

/** The move that a status sent to the service asks for; null for `issued`, which only creating and reassigning give. */
export function section81ActionOf(status: Section81Status): Section81Action | null {
  const actions = {
    issued: null,
    acknowledged: 'acknowledge',
    accepted: 'accept',
    accepted_fixed: 'mark_fixed',
    rejected: 'reject',
    resolved_by_ha: 'resolve',
    cancelled: 'cancel',
  } as const
  return actions[status]
}
