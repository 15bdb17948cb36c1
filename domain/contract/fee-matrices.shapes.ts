import * as z from 'zod/mini'
import { reference } from './params.ts'

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
