/** An authority's fee matrix while it is written: its twelve fees, and what a version needs to be published (BR-FEE-08). */
import type { AnswerOf } from '../contract/endpoint.ts'
import type { getFeeMatrix } from '../contract/fee-matrices.ts'
import type { RuleProblem } from './rule-broken.ts'
import { civilDate } from './working-days.ts'

/** Fees in pounds, under the contract's own names. */
export type Fees = Omit<
  AnswerOf<typeof getFeeMatrix>,
  'discount_guidance' | 'internal_user_identifier' | 'internal_user_name'
>
export type FeeField = keyof Fees

/** The rows of the matrix in its own order; `usualMost` is the most that is in general use, in both columns (BR-FEE-20). */
export const feeRows = [
  { name: 'major_paa_fee', words: 'Provisional advance authorisation', usualMost: [105, 75] },
  { name: 'major_work_permit_fee', words: 'Major permit', usualMost: [240, 150] },
  { name: 'standard_works_permit_fee', words: 'Standard permit', usualMost: [130, 75] },
  { name: 'minor_works_permit_fee', words: 'Minor permit', usualMost: [65, 45] },
  { name: 'immediate_works_permit_fee', words: 'Immediate permit', usualMost: [60, 40] },
  { name: 'permit_variation_fee', words: 'Permit variation', usualMost: [45, 35] },
] as const

/** Category 0 to 2 and traffic-sensitive streets, then all others (BR-FEE-09). */
export const feeColumns = [
  { name: 'traffic_sensitive', words: 'category 0 to 2, or traffic-sensitive' },
  { name: 'non_traffic_sensitive', words: 'category 3 or 4, not traffic-sensitive' },
] as const

/** Pounds; nobody charges this much for a permit, so that a slip of the keyboard is found. */
export const mostFee = 10_000

export const feeFields: readonly { readonly field: FeeField; readonly words: string; readonly usualMost: number }[] =
  feeRows.flatMap(({ name, words, usualMost }) =>
    feeColumns.map((column, at) => ({
      field: `${name}_${column.name}` as const,
      words: `${words}, ${column.words}`,
      usualMost: usualMost[at] ?? 0,
    })),
  )

type Draft = Readonly<Partial<Record<FeeField, number | null | undefined>>>

/** Fees that a version still lacks; all twelve are needed before it is published (BR-FEE-08). */
export function missingFees(draft: Draft): RuleProblem[] {
  return feeFields
    .filter(({ field }) => draft[field] == null)
    .map(({ field, words }) => ({ field, message: `Enter the fee: ${words}`, rule: 'BR-FEE-08' }))
}

/** Fees above what is in general use: a warning, never a refusal, as the regulations in force decide (BR-FEE-10, 20). */
export function feesAboveUsual(
  draft: Draft,
): { readonly field: FeeField; readonly words: string; readonly usualMost: number }[] {
  return feeFields.filter(({ field, usualMost }) => (draft[field] ?? 0) > usualMost)
}

/** Most days between publishing a version and its first day. */
const mostDaysAhead = 731

/**
 * What is wrong with the first day of a version. It is no day that is over, because what was charged stays as it was; the
 * first version of all may reach back to charges that have no fee yet.
 */
export function checkEffectiveFrom(
  day: string,
  { today, isFirst }: { readonly today: Temporal.PlainDate; readonly isFirst: boolean },
): RuleProblem[] {
  const problem = (message: string) => [{ field: 'effective_from', message, rule: 'BR-FEE-08' }]
  const days = today.until(civilDate(day)).days
  if (days < 0 && !isFirst) return problem('The first day must be today or in the future')
  if (days < -mostDaysAhead) return problem('The first day must be in the last 2 years or in the future')
  if (days > mostDaysAhead) return problem('The first day must be within 2 years')
  return []
}
