import type { Section58Status } from '../contract/enums/section-58s.ts'
import { section58StatusLabels } from '../labels/section-58s.ts'
import type { StateMachine } from './state-machine.ts'

export type Section58Action = 'propose' | 'put_in_force' | 'cancel' | 'close'

const authority = ['HighwayAuthority'] as const

/**
 * A restriction on works after a street was resurfaced (BR-S58-02, 03, 10 to 14). It comes into force by hand only; what
 * is in force closes when its last day is over, or by hand before.
 */
export const section58Machine: StateMachine<Section58Status, Section58Action> = {
  name: 'Section 58',
  states: section58StatusLabels,
  actions: { propose: 'be proposed', put_in_force: 'be put in force', cancel: 'be cancelled', close: 'be closed' },
  // oxfmt-ignore
  moves: [
    { from: [null], do: 'propose', by: authority, to: 'proposed', event: 'section_58_created', rule: 'BR-S58-10' },
    { from: ['proposed'], do: 'put_in_force', by: authority, to: 'in_force', event: 'section_58_progressed', rule: 'BR-S58-11' },
    { from: ['proposed', 'in_force'], do: 'cancel', by: authority, to: 'cancelled', event: 'section_58_cancelled', rule: 'BR-S58-12' },
    { from: ['in_force'], do: 'close', by: ['system'], to: 'closed', event: 'section_58_closed', rule: 'BR-S58-13' },
    { from: ['in_force'], do: 'close', by: authority, to: 'closed', event: 'section_58_closed', rule: 'BR-S58-14' },
  ],
}

/** The move that a status sent by an authority asks for; null for `proposed`, which only creating gives. */
export function section58ActionOf(status: Section58Status): Section58Action | null {
  const actions = { proposed: null, in_force: 'put_in_force', cancelled: 'cancel', closed: 'close' } as const
  return actions[status]
}
