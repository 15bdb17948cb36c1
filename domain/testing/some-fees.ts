import type { Fees } from '../rules/fee-matrix-checks.ts'

/** Fees of an authority, in pounds, all unlike each other where a mix-up would show. */
export const someFees = {
  major_paa_fee_traffic_sensitive: 105,
  major_work_permit_fee_traffic_sensitive: 240,
  standard_works_permit_fee_traffic_sensitive: 130,
  minor_works_permit_fee_traffic_sensitive: 65,
  immediate_works_permit_fee_traffic_sensitive: 60,
  permit_variation_fee_traffic_sensitive: 45,
  major_paa_fee_non_traffic_sensitive: 75,
  major_work_permit_fee_non_traffic_sensitive: 150,
  standard_works_permit_fee_non_traffic_sensitive: 75.5,
  minor_works_permit_fee_non_traffic_sensitive: 45,
  immediate_works_permit_fee_non_traffic_sensitive: 40,
  permit_variation_fee_non_traffic_sensitive: 35,
} satisfies Fees
