import type { ChargeKind } from '../contract/enums/fees.ts'
import type { ActivityType, WorkCategory } from '../contract/enums/permits.ts'
import { categoryRise, variationFee } from './change-fee.ts'
import { feeEstimate } from './fee-estimate.ts'
import type { Fees } from './fee-matrix-checks.ts'

/** A transaction as it was when it happened. */
export interface Charge {
  readonly kind: ChargeKind
  readonly category: WorkCategory
  /** What the category was before a change of category. */
  readonly categoryBefore: WorkCategory | null
  readonly roadCategory: number
  readonly isTrafficSensitive: boolean
  readonly activityType?: ActivityType | null | undefined
}

/**
 * What the matrix asks for a transaction, in pence and before any discount (BR-FEE-05, 08, 09): a permit's fee by its category,
 * a PAA's once it is progressed, the variation fee of a change, and of a change of category what the new one costs more. Optional
 * permits are free (BR-FEE-11).
 */
export function chargePence(charge: Charge, fees: Fees): number {
  const { kind, category, categoryBefore, activityType } = charge
  if (activityType === 'optional_permit_no_fee') return 0
  if (kind === 'change_request_granted') return pence(variationFee(fees, charge))
  if (kind === 'category_changed') {
    return pence(categoryRise(fees, charge, { before: categoryBefore ?? category, after: category }))
  }
  const asked = kind === 'paa_progressed' ? 'paa' : category
  return feeEstimate({ ...charge, category: asked }, { ...fees, discount_guidance: '' })?.pence ?? 0
}

/** What is left of a fee after a discount in per cent (BR-FEE-04), to the nearest penny. */
export function afterDiscount(feePence: number, discount: number | null | undefined): number {
  return Math.round((feePence * (100 - (discount ?? 0))) / 100)
}

const pence = (pounds: number) => Math.round(pounds * 100)
