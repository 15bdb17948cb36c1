import type {
  Section81Severity,
  Section81Status,
  Section81Type,
  Section81WorkType,
} from '../contract/enums/section-81s.ts'
import { colourFrom, type TagColour } from './tag-colour.ts'
import type { Labels } from './words.ts'

/** BR-LBL-10 */
export const section81TypeLabels: Labels<Section81Type> = {
  tee_valve_access_covers: 'Tee, valve or access covers',
  cabinet: 'Cabinet',
  marker_post: 'Marker post',
  pole_post: 'Pole or post',
  overhead_cables_broken_low_encroaching_onto_highway: 'Overhead cables broken, low or encroaching on the highway',
  other: 'Other',
  unattributed_works_live_site: 'Unattributed works - Live site',
  unattributed_works_completed: 'Unattributed works - Completed',
}

/** BR-LBL-11 */
export const section81SeverityLabels: Labels<Section81Severity> = { high: 'High', low: 'Low' }

/** BR-LBL-12 */
export const section81StatusLabels: Labels<Section81Status> = {
  issued: 'Issued',
  acknowledged: 'Acknowledged',
  accepted: 'Accepted',
  accepted_fixed: 'Accepted (fixed)',
  rejected: 'Rejected',
  resolved_by_ha: 'Resolved by authority',
  cancelled: 'Cancelled',
}

/** The moves to each status as buttons and choices say them. */
export const section81MoveLabels: Labels<Exclude<Section81Status, 'issued'>> = {
  acknowledged: 'Acknowledge',
  accepted: 'Accept',
  accepted_fixed: 'Mark as fixed',
  rejected: 'Reject',
  resolved_by_ha: 'Resolve',
  cancelled: 'Cancel',
}

/** BR-LBL-13 */
export const section81WorkTypeLabels: Labels<Section81WorkType> = {
  permit_works: 'Works under a permit',
  non_notifiable_works: 'Non-notifiable works',
}

const section81Colours: Readonly<Record<Section81Status, TagColour>> = {
  issued: 'blue',
  acknowledged: 'light-blue',
  accepted: 'turquoise',
  accepted_fixed: 'green',
  rejected: 'red',
  resolved_by_ha: 'green',
  cancelled: 'grey',
}

/** The tag colour of the status of a Section 81. */
export const section81StatusColour = (value: string) => colourFrom(section81Colours, value)
