import type { WorkCategory } from '../contract/enums/permits.ts'
import { paysForBusyStreet } from './fee-estimate.ts'

type Column = 'traffic_sensitive' | 'non_traffic_sensitive'
type FeeName = 'major_work_permit' | 'standard_works_permit' | 'minor_works_permit' | 'immediate_works_permit'

/** The part of an authority's fee matrix that a change can meet, in pounds; names as in `FeeMatrixResponse`. */
export type ChangeFees = Readonly<Record<`${FeeName | 'permit_variation'}_fee_${Column}`, number>>

/** The street as the fee matrix sees it. */
export type FeeStreet = { readonly roadCategory: number; readonly isTrafficSensitive: boolean }

type CategoryChange = { readonly before: WorkCategory; readonly after: WorkCategory }

/**
 * What a granted change request costs, in pounds: the variation fee, and what a higher category costs more (BR-FEE-05,
 * 09). Changes that wait for nobody, and the authority's own, cost nothing (BR-FEE-07): do not ask for those.
 */
export function changeFee(matrix: ChangeFees, street: FeeStreet, category: CategoryChange): number {
  return variationFee(matrix, street) + categoryRise(matrix, street, category)
}

/** The fee of the change itself, in pounds (BR-FEE-09). */
export function variationFee(matrix: ChangeFees, street: FeeStreet): number {
  return matrix[`permit_variation_fee_${columnOf(street)}`]
}

/** What the new category costs more than the old one, in pounds; a lower one gives nothing back (BR-FEE-09). */
export function categoryRise(matrix: ChangeFees, street: FeeStreet, { before, after }: CategoryChange): number {
  const column = columnOf(street)
  return Math.max(0, feeOf(matrix, column, after) - feeOf(matrix, column, before))
}

/** Categories 0 to 2 and traffic-sensitive streets pay the first column (BR-FEE-09). */
function columnOf(street: FeeStreet): Column {
  return paysForBusyStreet(street) ? 'traffic_sensitive' : 'non_traffic_sensitive'
}

const feeNames: Readonly<Partial<Record<WorkCategory, FeeName>>> = {
  major: 'major_work_permit',
  standard: 'standard_works_permit',
  minor: 'minor_works_permit',
  immediate_urgent: 'immediate_works_permit',
  immediate_emergency: 'immediate_works_permit',
}

function feeOf(matrix: ChangeFees, column: Column, category: WorkCategory): number {
  const name = feeNames[category]
  return name ? matrix[`${name}_fee_${column}`] : 0
}
