import { describe, expect, test } from 'vitest'
import type { WorkCategory } from '../contract/enums/permits.ts'
import { feeEstimate } from './fee-estimate.ts'
import type { FeeMatrix, FeeQuestion } from './fee-estimate.ts'
import { someFees } from '../testing/some-fees.ts'

const matrix: FeeMatrix = { ...someFees, discount_guidance: '' }

const penceOf = (question: Partial<FeeQuestion>) =>
  feeEstimate({ category: 'minor', roadCategory: 4, isTrafficSensitive: false, ...question }, matrix)?.pence

describe('the fee of an application', () => {
  const expected: [WorkCategory, number, number][] = [
    ['paa', 10_500, 7_500],
    ['major', 24_000, 15_000],
    ['standard', 13_000, 7_550],
    ['minor', 6_500, 4_500],
    ['immediate_urgent', 6_000, 4_000],
    ['immediate_emergency', 6_000, 4_000],
  ]
  test.each(expected)('of a %s is in two columns of the matrix (BR-FEE-08)', (category, busy, quiet) => {
    expect(penceOf({ category, isTrafficSensitive: true })).toBe(busy)
    expect(penceOf({ category })).toBe(quiet)
  })

  test('is that of the first column on category 0 to 2, sensitive or not (BR-FEE-09)', () => {
    expect([0, 1, 2, 3, 4].map((roadCategory) => penceOf({ roadCategory }))).toEqual([
      6_500, 6_500, 6_500, 4_500, 4_500,
    ])
    expect([3, 4].map((roadCategory) => penceOf({ roadCategory, isTrafficSensitive: true }))).toEqual([6_500, 6_500])
  })

  test('is unknown while the category of the road is, unless the street is sensitive anyway', () => {
    expect(penceOf({ roadCategory: null })).toBeUndefined()
    expect(penceOf({ roadCategory: null, isTrafficSensitive: true })).toBe(6_500)
  })

  test('is nothing for optional permits (BR-FEE-11) and for HS2 highway works, which have no row (BR-FEE-08)', () => {
    expect(penceOf({ activityType: 'optional_permit_no_fee' })).toBe(0)
    expect(penceOf({ category: 'hs2_highway' })).toBe(0)
  })
})
