/** What an authority will charge for an application, by its own fee matrix; an estimate, for the category may still change. */
import type { AnswerOf } from '../contract/endpoint.ts'
import type { ActivityType, WorkCategory } from '../contract/enums/permits.ts'
import type { getFeeMatrix } from '../contract/fee-matrices.ts'

/** Fees in pounds (BR-FEE-08). */
export type FeeMatrix = AnswerOf<typeof getFeeMatrix>

export type FeeQuestion = {
  readonly category: WorkCategory
  /** 0 to 10; unknown leaves the fee unknown where the street decides it */
  readonly roadCategory: number | null
  readonly isTrafficSensitive: boolean
  readonly activityType?: ActivityType | null
}

export type FeeEstimate =
  | { readonly pence: number; readonly row: string; readonly column: string }
  /** No fee, and why. */
  | { readonly pence: 0; readonly because: string }

const rows = {
  paa: { name: 'major_paa_fee', words: 'Provisional advance authorisation' },
  major: { name: 'major_work_permit_fee', words: 'Major permit' },
  standard: { name: 'standard_works_permit_fee', words: 'Standard permit' },
  minor: { name: 'minor_works_permit_fee', words: 'Minor permit' },
  immediate_urgent: { name: 'immediate_works_permit_fee', words: 'Immediate permit' },
  immediate_emergency: { name: 'immediate_works_permit_fee', words: 'Immediate permit' },
} as const

/**
 * The fee of an application once it is granted, of a PAA once it is progressed (BR-FEE-05); null while the street is not known
 * well enough. Optional permits are free (BR-FEE-11), and the matrix has no row for HS2 highway works (BR-FEE-08).
 */
export function feeEstimate(question: FeeQuestion, matrix: FeeMatrix): FeeEstimate | null {
  const { category, activityType } = question
  if (category === 'hs2_highway') return { pence: 0, because: 'HS2 highway works have no fee in the matrix' }
  if (activityType === 'optional_permit_no_fee') return { pence: 0, because: 'Optional permits have no fee' }
  const isBusy = paysForBusyStreet(question)
  if (isBusy === null) return null
  const { name, words } = rows[category]
  const pounds = matrix[`${name}_${isBusy ? 'traffic_sensitive' : 'non_traffic_sensitive'}`]
  return { pence: Math.round(pounds * 100), row: words, column: columnWords(question) }
}

/** Streets of category 0 to 2, and traffic-sensitive ones of the others, pay by the first column (BR-FEE-09); null while it is unknown. */
export function paysForBusyStreet({
  roadCategory,
  isTrafficSensitive,
}: Pick<FeeQuestion, 'roadCategory' | 'isTrafficSensitive'>): boolean | null {
  if (isTrafficSensitive) return true
  return roadCategory === null ? null : roadCategory <= 2
}

function columnWords({ roadCategory, isTrafficSensitive }: FeeQuestion): string {
  const sensitive = isTrafficSensitive ? 'traffic-sensitive' : 'not traffic-sensitive'
  return roadCategory === null ? sensitive : `road category ${roadCategory}, ${sensitive}`
}
