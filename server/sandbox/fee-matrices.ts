import type { Database } from '../store/database.ts'
import { insertRows } from '../store/insert-rows.ts'
import { eastMarl, marlshire } from './organisations.ts'

/**
 * Fees in pounds that the sandbox's authorities begin with, as they are usual in England; each authority changes its own
 * (BR-FEE-08, 20). They are examples and check nothing.
 */
const usualFees = {
  major_paa_fee_traffic_sensitive: 105,
  major_work_permit_fee_traffic_sensitive: 240,
  standard_works_permit_fee_traffic_sensitive: 130,
  minor_works_permit_fee_traffic_sensitive: 65,
  immediate_works_permit_fee_traffic_sensitive: 60,
  permit_variation_fee_traffic_sensitive: 45,
  major_paa_fee_non_traffic_sensitive: 75,
  major_work_permit_fee_non_traffic_sensitive: 150,
  standard_works_permit_fee_non_traffic_sensitive: 75,
  minor_works_permit_fee_non_traffic_sensitive: 45,
  immediate_works_permit_fee_non_traffic_sensitive: 40,
  permit_variation_fee_non_traffic_sensitive: 35,
} as const

/** Gives both authorities of the county a fee matrix. */
export async function insertFeeMatrices(db: Database): Promise<void> {
  await insertRows(
    db,
    'fee_matrix',
    [marlshire, eastMarl].map((organisation_reference) => ({
      organisation_reference,
      fees: usualFees,
      discount_guidance: '30% for promoters who share a site or its traffic management',
    })),
  )
}
