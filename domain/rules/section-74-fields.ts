import type { Role } from '../contract/enums/organisations.ts'
import type { Section74HAStatus, Section74PromoterStatus } from '../contract/enums/section-74s.ts'

/** Fields of a Section 74 that come and go with its two statuses, named as in its answer. */
export type Section74Field =
  | 'ha_reason_for_dispute'
  | 'site_cleared_date'
  | 'latest_ha_additional_details'
  | 'ha_response_number_of_days_overrun'
  | 'draft_invoice_reference'
  | 'draft_invoice_amount'
  | 'invoice_reference'
  | 'final_agreed_amount'
  | 'promoter_reason_for_dispute'
  | 'site_visited_date'
  | 'latest_promoter_additional_details'

/** What everybody sees who may read it, and what only StreetWorksAdmin sees (BR-S74-04). */
type Shown = { readonly all: readonly Section74Field[]; readonly money: readonly Section74Field[] }

/** BR-S74-10 to 15; details that the authority adds to a dispute are as open as its reason */
const ofAuthority: Readonly<Record<Section74HAStatus, Shown>> = {
  warning_issued: { all: [], money: [] },
  warning_disputed: { all: ['ha_reason_for_dispute', 'latest_ha_additional_details'], money: [] },
  charges_ended: { all: ['site_cleared_date', 'latest_ha_additional_details'], money: [] },
  withdrawn: { all: [], money: ['latest_ha_additional_details'] },
  draft_invoice_issued: {
    all: [],
    money: [
      'draft_invoice_reference',
      'draft_invoice_amount',
      'ha_response_number_of_days_overrun',
      'latest_ha_additional_details',
    ],
  },
  resolved: {
    all: [],
    money: [
      'invoice_reference',
      'draft_invoice_amount',
      'final_agreed_amount',
      'ha_response_number_of_days_overrun',
      'latest_ha_additional_details',
    ],
  },
}

const ofInvoice: Shown = { all: [], money: ['latest_promoter_additional_details'] }

/** BR-S74-20 to 25 */
const ofPromoter: Readonly<Record<Section74PromoterStatus, Shown>> = {
  acknowledge_overrun_warning: { all: ['latest_promoter_additional_details'], money: [] },
  site_visited_and_rectified: { all: ['site_visited_date', 'latest_promoter_additional_details'], money: [] },
  warning_disputed: { all: ['promoter_reason_for_dispute', 'latest_promoter_additional_details'], money: [] },
  acknowledge_draft_invoice: ofInvoice,
  charge_under_review: ofInvoice,
  charge_agreed: ofInvoice,
}

/** Whether somebody with these roles is shown what overruns cost (BR-S74-04, BR-ROLE-04). */
export const seesMoney = (roles: readonly Role[]): boolean => roles.includes('StreetWorksAdmin')

/** Every field that some status keeps for those who see money. */
export const moneyFields: readonly Section74Field[] = [
  ...new Set([...Object.values(ofAuthority), ...Object.values(ofPromoter)].flatMap(({ money }) => money)),
]

/** The fields of the two current statuses that a reader sees: no other is in the answer at all (BR-S74-04, 06). */
export function section74Fields(
  status: { readonly authority: Section74HAStatus; readonly promoter: Section74PromoterStatus | null },
  withMoney: boolean,
): Section74Field[] {
  const shown = [ofAuthority[status.authority], ...(status.promoter === null ? [] : [ofPromoter[status.promoter]])]
  return shown.flatMap(({ all, money }) => [...all, ...(withMoney ? money : [])])
}
