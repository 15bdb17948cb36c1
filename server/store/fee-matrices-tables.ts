import type { AnswerOf } from '../../domain/contract/endpoint.ts'
import type { getFeeMatrix } from '../../domain/contract/fee-matrices.ts'
import type { Json } from './tables.ts'

type Answer = AnswerOf<typeof getFeeMatrix>

/** Fees in pounds, under the contract's own names. */
export type Fees = Omit<Answer, 'discount_guidance' | 'internal_user_identifier' | 'internal_user_name'>

export interface FeeMatrixTable {
  organisation_reference: string
  fees: Json<Fees>
  /** When the authority gives a discount; at most 500 characters (BR-FEE-08). */
  discount_guidance: string
}
