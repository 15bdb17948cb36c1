import * as z from 'zod/mini'
import { feeReconciliationOutcomes } from './enums/fees.ts'
import { pageQuery } from './list-query.shapes.ts'
import { PaginationResponse } from './pagination.shapes.ts'
import { dateTime, requiredText, text, whole } from './values.ts'

const Counts = z.strictObject({
  matched: z.number(),
  amount_differs: z.number(),
  finance_only: z.number(),
  ledger_only: z.number(),
})

const Reconciliation = z.strictObject({
  reconciliation_id: z.number(),
  name: z.string(),
  file_name: z.string(),
  date_from: dateTime,
  date_to: dateTime,
  date_created: dateTime,
  created_by: z.string(),
  /** Rows of the file that name no permit, like totals. */
  skipped_rows: z.number(),
  counts: Counts,
  /** Pounds. */
  finance_total: z.number(),
  ledger_total: z.number(),
})

const ReconciledPermit = z.strictObject({
  permit_reference_number: z.string(),
  /** Null for a reference that the ledger does not have. */
  work_reference_number: z.nullable(z.string()),
  outcome: z.enum(feeReconciliationOutcomes),
  outcome_string: z.string(),
  promoter_organisation: z.nullable(z.string()),
  last_transaction_date: z.nullable(dateTime),
  /** Pounds, all rows of the permit together; null where there is none. */
  finance_amount: z.nullable(z.number()),
  /** Pounds after discounts; null where there is none, or one of its transactions has no fee. */
  ledger_amount: z.nullable(z.number()),
  /** Finance less ledger; null while one is unknown and counts as nothing where there is none. */
  difference: z.nullable(z.number()),
  /** Where the permit first stands in the file, the heading counted. */
  first_line: z.nullable(z.number()),
})

const params = z.strictObject({ reconciliationId: whole(0, 2_000_000_000) })

/** Text fields beside the file. */
const columns = {
  reference_column: requiredText(200),
  date_column: requiredText(200),
  amount_column: requiredText(200),
}

/** Shapes of the endpoints declared in fee-reconciliations.ts, under the same names. */
export const createFeeReconciliation = {
  body: z.strictObject({ ...columns, name: requiredText(100), date_from: dateTime, date_to: dateTime }),
  answer: z.strictObject({ reconciliation_id: z.number() }),
}
export const listFeeReconciliations = {
  query: z.strictObject(pageQuery),
  answer: z.strictObject({ pagination: PaginationResponse, rows: z.array(Reconciliation) }),
}
export const getFeeReconciliation = { params, answer: Reconciliation }
export const listReconciledPermits = {
  params,
  query: z.strictObject({
    ...pageQuery,
    outcome: z.optional(z.array(z.enum(feeReconciliationOutcomes))),
    permit_reference_number: z.optional(text(100)),
    sort_column: z.optional(z.enum(['permit_reference_number', 'finance_amount', 'ledger_amount'])),
  }),
  answer: z.strictObject({ pagination: PaginationResponse, rows: z.array(ReconciledPermit) }),
}
export const getFeeDifferences = { params }
export const deleteFeeReconciliation = { params }
