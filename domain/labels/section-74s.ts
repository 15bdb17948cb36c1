import type { OverrunWarningReason, Section74HAStatus, Section74PromoterStatus } from '../contract/enums/section-74s.ts'
import { colourFrom, type TagColour } from './tag-colour.ts'
import type { Labels } from './words.ts'

/** BR-LBL-07 */
export const section74HAStatusLabels: Labels<Section74HAStatus> = {
  warning_issued: 'Warning issued',
  warning_disputed: 'Warning disputed',
  charges_ended: 'Site clear',
  withdrawn: 'Withdrawn',
  draft_invoice_issued: 'Draft invoice issued',
  resolved: 'Resolved',
}

/** BR-LBL-08 */
export const section74PromoterStatusLabels: Labels<Section74PromoterStatus> = {
  acknowledge_overrun_warning: 'Warning received',
  site_visited_and_rectified: 'Site visited works closed',
  warning_disputed: 'Warning disputed',
  acknowledge_draft_invoice: 'Received draft invoice',
  charge_under_review: 'Reviewing draft invoice',
  charge_agreed: 'Charge agreed',
}

/** BR-LBL-09 */
export const overrunWarningReasonLabels: Labels<OverrunWarningReason> = {
  more_than_five_slg_items_left_on_site: 'More than five signing, lighting or guarding items left on site',
  five_or_less_slg_items_left_on_site: 'Five or fewer signing, lighting or guarding items left on site',
  open_excavation: 'Open excavation',
  spoil_left_on_site: 'Spoil left on site',
  missing_road_markings: 'Missing road markings',
  missing_street_apparatus: 'Missing street apparatus',
  active_traffic_management: 'Active traffic management',
}

const authorityColours: Readonly<Record<Section74HAStatus, TagColour>> = {
  warning_issued: 'blue',
  warning_disputed: 'yellow',
  charges_ended: 'turquoise',
  draft_invoice_issued: 'purple',
  resolved: 'green',
  withdrawn: 'grey',
}

/** The tag colour of the authority's side of a Section 74. */
export const section74HAStatusColour = (value: string) => colourFrom(authorityColours, value)

const promoterColours: Readonly<Record<Section74PromoterStatus, TagColour>> = {
  acknowledge_overrun_warning: 'light-blue',
  site_visited_and_rectified: 'turquoise',
  warning_disputed: 'yellow',
  acknowledge_draft_invoice: 'light-blue',
  charge_under_review: 'yellow',
  charge_agreed: 'green',
}

/** The tag colour of the promoter's side of a Section 74. */
export const section74PromoterStatusColour = (value: string) => colourFrom(promoterColours, value)
