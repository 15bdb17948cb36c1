import type { PrivateStreetStatus } from '../contract/enums/private-street-notices.ts'
import { privateStreetStatusLabels } from '../labels/private-street-notices.ts'
import type { StateMachine } from './state-machine.ts'

/** What can happen to a private street notice. */
export type PrivateStreetAction = 'issue' | 'cancel'

/** Every lawful move of a private street notice: it informs, nobody decides on it (BR-PSN-02, 03, 10, 11). */
// oxfmt-ignore
export const privateStreetMachine: StateMachine<PrivateStreetStatus, PrivateStreetAction> = {
  name: 'Private street notice',
  states: privateStreetStatusLabels,
  actions: { issue: 'be issued', cancel: 'be cancelled' },
  moves: [
    { from: [null], do: 'issue', by: ['Planner', 'Contractor'], to: 'issued', event: 'private_street_notice_issued', rule: 'BR-PSN-10' },
    { from: ['issued'], do: 'cancel', by: ['Planner', 'Contractor', 'HighwayAuthority'], to: 'cancelled', event: 'private_street_notice_cancelled', rule: 'BR-PSN-11' },
  ],
}
