import * as z from 'zod/mini'
import { mostFee } from '../rules/fee-matrix-checks.ts'
import { pageQuery } from './list-query.shapes.ts'
import { PaginationResponse } from './pagination.shapes.ts'
import { reference } from './params.ts'
import { dateTime, decimal, text, whole } from './values.ts'

/** Fees in pounds (BR-FEE-08): traffic-sensitive or category 0 to 2 streets, and all others (BR-FEE-09). */
export const FeeMatrixResponse = z.strictObject({
  internal_user_identifier: z.nullish(z.string()),
  internal_user_name: z.nullish(z.string()),
  major_paa_fee_traffic_sensitive: z.number(),
  major_work_permit_fee_traffic_sensitive: z.number(),
  standard_works_permit_fee_traffic_sensitive: z.number(),
  minor_works_permit_fee_traffic_sensitive: z.number(),
  immediate_works_permit_fee_traffic_sensitive: z.number(),
  permit_variation_fee_traffic_sensitive: z.number(),
  major_paa_fee_non_traffic_sensitive: z.number(),
  major_work_permit_fee_non_traffic_sensitive: z.number(),
  standard_works_permit_fee_non_traffic_sensitive: z.number(),
  minor_works_permit_fee_non_traffic_sensitive: z.number(),
  immediate_works_permit_fee_non_traffic_sensitive: z.number(),
  permit_variation_fee_non_traffic_sensitive: z.number(),
  discount_guidance: z.string(),
})

export const getFeeMatrix = { params: z.strictObject({ organisationReference: reference }), answer: FeeMatrixResponse }

const { internal_user_identifier: _, internal_user_name: __, ...fees } = FeeMatrixResponse.shape

/** What one authority asked, from when to when. */
const FeeMatrixVersion = z.strictObject({
  ...fees,
  version: z.number(),
  effective_from: dateTime,
  /** The version of this moment; later days may have one that is published already. */
  is_in_force: z.boolean(),
  is_to_come: z.boolean(),
  /** Null for what was there before versions were kept. */
  date_published: z.nullable(dateTime),
  /** For the authority's own people alone. */
  published_by: z.nullable(z.string()),
  /** Fee by fee, old and new, in words; empty for the first. */
  changes: z.string(),
})

const fee = z.nullish(decimal(mostFee))

/** Names as in the contract's `FeeMatrixRequest`; a draft may lack fees. */
const draftValues = {
  major_paa_fee_traffic_sensitive: fee,
  major_work_permit_fee_traffic_sensitive: fee,
  standard_works_permit_fee_traffic_sensitive: fee,
  minor_works_permit_fee_traffic_sensitive: fee,
  immediate_works_permit_fee_traffic_sensitive: fee,
  permit_variation_fee_traffic_sensitive: fee,
  major_paa_fee_non_traffic_sensitive: fee,
  major_work_permit_fee_non_traffic_sensitive: fee,
  standard_works_permit_fee_non_traffic_sensitive: fee,
  minor_works_permit_fee_non_traffic_sensitive: fee,
  immediate_works_permit_fee_non_traffic_sensitive: fee,
  permit_variation_fee_non_traffic_sensitive: fee,
  discount_guidance: text(500),
}

/** The revision that the caller has seen; 0 where there was no draft. */
const seen = { revision: whole(0, 2_000_000_000) }

const PreviewedCharge = z.strictObject({
  transaction_date: dateTime,
  transaction_type_string: z.string(),
  permit_reference_number: z.string(),
  work_category_string: z.string(),
  is_traffic_sensitive: z.boolean(),
  road_category: z.number(),
  /** Pounds, before any discount; null while no version was in force. */
  current_fee: z.nullable(z.number()),
  draft_fee: z.number(),
})

export const listFeeMatrixVersions = {
  params: z.strictObject({ organisationReference: reference }),
  query: z.strictObject(pageQuery),
  answer: z.strictObject({ pagination: PaginationResponse, rows: z.array(FeeMatrixVersion) }),
}
export const getFeeMatrixDraft = {
  answer: z.strictObject({
    ...draftValues,
    discount_guidance: z.string(),
    /** 0 while there is no draft: the fees are then those of the last version. */
    revision: z.number(),
    date_changed: z.nullable(dateTime),
    changed_by: z.nullable(z.string()),
    /** What it would change of the last version, in words. */
    changes: z.string(),
    /** No version was published yet: the first may begin on a day that is over. */
    is_first: z.boolean(),
  }),
}
export const saveFeeMatrixDraft = {
  body: z.strictObject({ ...draftValues, ...seen }),
  answer: z.strictObject({ revision: z.number() }),
}
export const deleteFeeMatrixDraft = {}
export const previewFeeMatrix = {
  answer: z.strictObject({
    rows: z.array(PreviewedCharge),
    current_total: z.number(),
    draft_total: z.number(),
  }),
}
export const publishFeeMatrix = {
  body: z.strictObject({ ...seen, effective_from: dateTime }),
  answer: z.strictObject({ version: z.number() }),
}
