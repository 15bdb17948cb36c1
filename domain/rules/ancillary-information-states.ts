import type { AncillaryInfoStatus } from '../contract/enums/ancillary-informations.ts'
import { ancillaryInfoStatusLabels } from '../labels/ancillary-informations.ts'
import type { StateMachine } from './state-machine.ts'

const promoter = ['Planner', 'Contractor'] as const

/** Signals, welfare and compounds beside the works: added, then marked removed, and kept (BR-PERMIT-94). */
export const ancillaryInformationMachine: StateMachine<AncillaryInfoStatus, 'add' | 'remove'> = {
  name: 'Ancillary information',
  states: ancillaryInfoStatusLabels,
  actions: { add: 'be added', remove: 'be removed' },
  moves: [
    { from: [null], do: 'add', by: promoter, to: 'added', event: 'ancillary_info_added', rule: 'BR-PERMIT-94' },
    {
      from: ['added'],
      do: 'remove',
      by: promoter,
      to: 'removed',
      event: 'ancillary_info_removed',
      rule: 'BR-PERMIT-94',
    },
  ],
}
