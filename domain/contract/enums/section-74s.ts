export const overrunWarningReasons = [
  'more_than_five_slg_items_left_on_site',
  'five_or_less_slg_items_left_on_site',
  'open_excavation',
  'spoil_left_on_site',
  'missing_road_markings',
  'missing_street_apparatus',
  'active_traffic_management',
] as const
export type OverrunWarningReason = (typeof overrunWarningReasons)[number]

export const section74HAStatuses = [
  'warning_issued',
  'charges_ended',
  'warning_disputed',
  'withdrawn',
  'draft_invoice_issued',
  'resolved',
] as const
export type Section74HAStatus = (typeof section74HAStatuses)[number]

export const section74PromoterStatuses = [
  'acknowledge_overrun_warning',
  'site_visited_and_rectified',
  'warning_disputed',
  'acknowledge_draft_invoice',
  'charge_under_review',
  'charge_agreed',
] as const
export type Section74PromoterStatus = (typeof section74PromoterStatuses)[number]

export const section74SortColumns = ['date_created'] as const
