import { describe, expect, test } from 'vitest'
import { checkEffectiveFrom, feeFields, feesAboveUsual, missingFees } from './fee-matrix-checks.ts'

const today = Temporal.PlainDate.from('2026-11-23')

test('BR-FEE-08: a matrix is six fees in two columns, and all are needed', () => {
  expect(feeFields).toHaveLength(12)
  expect(missingFees({})).toHaveLength(12)
  const all = Object.fromEntries(feeFields.map(({ field }) => [field, 0]))
  expect(missingFees(all)).toEqual([])
  expect(missingFees({ ...all, major_paa_fee_traffic_sensitive: null }).map(({ field }) => field)).toEqual([
    'major_paa_fee_traffic_sensitive',
  ])
})

test('BR-FEE-20: more than is in general use is told, and refused by nobody', () => {
  const fees = { major_paa_fee_traffic_sensitive: 105.01, major_paa_fee_non_traffic_sensitive: 75 }
  expect(feesAboveUsual(fees).map(({ field }) => field)).toEqual(['major_paa_fee_traffic_sensitive'])
})

describe('BR-FEE-08: the first day of a version', () => {
  test.each([
    ['2026-11-23', false, 0],
    ['2028-11-23', false, 0],
    ['2028-12-01', false, 1],
    ['2026-11-22', false, 1],
    ['2026-11-22', true, 0],
    ['2024-01-01', true, 1],
  ])('%s, the first version %s: %i problems', (day, isFirst, problems) => {
    expect(checkEffectiveFrom(day, { today, isFirst })).toHaveLength(problems)
  })
})
