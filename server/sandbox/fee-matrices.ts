import { feeFields, type Fees } from '../../domain/rules/fee-matrix-checks.ts'
import type { Database } from '../store/database.ts'
import { insertRows } from '../store/insert-rows.ts'
import { eastMarl, marlshire } from './organisations.ts'

/**
 * Fees in pounds that the sandbox's authorities begin with, as they are usual in England; each authority changes its own
 * (BR-FEE-08, 20). They are examples and check nothing.
 */
const usualFees = Object.fromEntries(feeFields.map(({ field, usualMost }) => [field, usualMost])) as Fees

/** Gives both authorities of the county a fee matrix. */
export async function insertFeeMatrices(db: Database): Promise<void> {
  await insertRows(
    db,
    'fee_matrix_version',
    [marlshire, eastMarl].map((organisation_reference) => ({
      organisation_reference,
      version: 1,
      fees: usualFees,
      discount_guidance: '30% for promoters who share a site or its traffic management',
      effective_from: '2020-01-01',
      published_at: '2019-12-02T10:00:00Z',
      published_by: null,
      published_by_name: null,
    })),
  )
}
