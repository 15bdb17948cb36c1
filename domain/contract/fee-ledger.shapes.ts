import * as z from 'zod/mini'
import { chargeKinds } from './enums/fees.ts'
import { workCategories } from './enums/permits.ts'
import { CSVExportResponse } from './exports.shapes.ts'
import { pageQuery } from './list-query.shapes.ts'
import { PaginationResponse } from './pagination.shapes.ts'
import { dateTime, text } from './values.ts'

/** One transaction with its money in pounds; street and category are those of its own day. */
const LedgerEntry = z.strictObject({
  transaction_date: dateTime,
  transaction_type: z.enum(chargeKinds),
  transaction_type_string: z.string(),
  work_reference_number: z.string(),
  permit_reference_number: z.string(),
  permit_alteration_reference_number: z.nullable(z.string()),
  promoter_swa_code: z.string(),
  promoter_organisation: z.string(),
  highway_authority_swa_code: z.string(),
  highway_authority: z.string(),
  street: z.string(),
  work_category: z.enum(workCategories),
  work_category_string: z.string(),
  road_category: z.number(),
  is_traffic_sensitive: z.boolean(),
  /** By the matrix that was in force; null while the authority had none. */
  fee: z.nullable(z.number()),
  /** In per cent, as it stands now: an authority may amend it (BR-FEE-04). */
  assessment_discount: z.nullable(z.number()),
  total: z.nullable(z.number()),
})

const filters = {
  date_from: z.optional(dateTime),
  date_to: z.optional(dateTime),
  transaction_type: z.optional(z.array(z.enum(chargeKinds))),
  work_category: z.optional(z.array(z.enum(workCategories))),
  is_traffic_sensitive: z.optional(z.boolean()),
  is_discounted: z.optional(z.boolean()),
  permit_reference_number: z.optional(text(100)),
  /** Part of the name of the other party. */
  organisation: z.optional(text(100)),
  swa_code: z.optional(z.string()),
}

/** The filters as a body has them. */
const exported = {
  date_from: z.nullish(dateTime),
  date_to: z.nullish(dateTime),
  transaction_type: z.nullish(z.array(z.enum(chargeKinds))),
  work_category: z.nullish(z.array(z.enum(workCategories))),
  is_traffic_sensitive: z.nullish(z.boolean()),
  is_discounted: z.nullish(z.boolean()),
  permit_reference_number: z.nullish(text(100)),
  organisation: z.nullish(text(100)),
  swa_code: z.nullish(text(4)),
}

const Total = z.strictObject({
  name: z.string(),
  /** SWA code or category. */
  key: z.string(),
  transactions: z.number(),
  /** Pounds, before and after discounts, of those that have a fee. */
  fees: z.number(),
  total: z.number(),
  without_fee: z.number(),
})

/** Shapes of the endpoints declared in fee-ledger.ts, under the same names. */
export const listFeeLedger = {
  query: z.strictObject({
    ...pageQuery,
    ...filters,
    sort_column: z.optional(z.enum(['transaction_date', 'fee', 'permit_reference_number'])),
  }),
  answer: z.strictObject({ pagination: PaginationResponse, rows: z.array(LedgerEntry) }),
}
export const getFeeTotals = {
  query: z.strictObject(filters),
  answer: z.strictObject({ by_organisation: z.array(Total), by_category: z.array(Total) }),
}
export const exportFeeLedger = {
  body: z.strictObject({ ...exported, export_description: z.nullish(text(50)) }),
  answer: CSVExportResponse,
}
