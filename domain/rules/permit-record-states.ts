import type { PermitStatus } from '../contract/enums/permits.ts'
import { permitStatuses } from '../contract/enums/permits.ts'
import { permitStatusLabels } from '../labels/permits.ts'
import type { StateMachine } from './state-machine.ts'

/** What is noted on a permit without moving it. */
export type PermitNote =
  | 'acknowledge_hs2'
  | 'assess_lane_rental'
  | 'change_discount'
  | 'update_traffic_management'
  | 'add_ancillary_information'

const promoter = ['Planner', 'Contractor'] as const
const authority = ['HighwayAuthority'] as const
const live = ['submitted', 'under_assessment', 'permit_modification_request', 'granted'] as const

/**
 * What may be noted on a permit in each of its statuses; none of it changes the status. Sources give statuses for lane rental
 * only; of the rest, what is over takes nothing more, save that works go on under a refused or revoked permit until they
 * stop. What the works and the HS2 Act ask beside is in permit-record-checks.ts.
 */
export const permitRecordMachine: StateMachine<PermitStatus, PermitNote> = {
  name: 'Permit record',
  states: permitStatusLabels,
  actions: {
    acknowledge_hs2: 'be acknowledged',
    assess_lane_rental: 'have its lane rental assessed',
    change_discount: 'have its discount changed',
    update_traffic_management: 'have its traffic management updated',
    add_ancillary_information: 'get ancillary information',
  },
  // oxfmt-ignore
  moves: [
    { from: ['granted', 'closed', 'progressed'], do: 'acknowledge_hs2', by: authority, to: 'unchanged', event: 'permit_hs2_acknowledged', rule: 'BR-HS2-12' },
    { from: permitStatuses, do: 'assess_lane_rental', by: authority, to: 'unchanged', event: 'lane_rental_assessed', rule: 'BR-FEE-01' },
    { from: ['granted', 'closed', 'progressed', 'revoked', 'cancelled'], do: 'change_discount', by: authority, to: 'unchanged', event: 'permit_discount_updated', rule: 'BR-FEE-04' },
    { from: [...live, 'refused', 'revoked'], do: 'update_traffic_management', by: promoter, to: 'unchanged', event: 'current_traffic_management_type_updated', rule: 'BR-PERMIT-93' },
    { from: live, do: 'add_ancillary_information', by: promoter, to: 'unchanged', event: 'ancillary_info_added', rule: 'BR-PERMIT-94' },
  ],
}
