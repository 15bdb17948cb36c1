import * as endpoints from '../../../domain/contract/permit-follow-ups.ts'
import { whyNotDiscount } from '../../../domain/rules/permit-record-checks.ts'
import type { Call } from '../../http/implement.ts'
import { noteOnPermit } from './note-on-permit.ts'

/** The authority gives another discount after the grant (BR-FEE-04). Throws 409 where nothing was granted (BR-HS2-06 too). */
export async function changeDiscount(call: Call<typeof endpoints.changeDiscount>): Promise<void> {
  const { assessment_discount, assessment_discount_reason } = call.body
  await noteOnPermit(call, {
    endpoint: endpoints.changeDiscount,
    note: 'change_discount',
    whyNot: whyNotDiscount,
    change: ({ details }) => ({
      details: { ...details, assessment_discount, assessment_discount_reason: assessment_discount_reason ?? null },
    }),
    words: `Discount ${assessment_discount}%. ${assessment_discount_reason ?? ''}`.trim(),
  })
}
