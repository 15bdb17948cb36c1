import { describe, expect, test } from 'vitest'
import { changeFee, type ChangeFees } from './change-fee.ts'

const matrix: ChangeFees = {
  major_work_permit_fee_traffic_sensitive: 240,
  standard_works_permit_fee_traffic_sensitive: 130,
  minor_works_permit_fee_traffic_sensitive: 65,
  immediate_works_permit_fee_traffic_sensitive: 60,
  permit_variation_fee_traffic_sensitive: 45,
  major_work_permit_fee_non_traffic_sensitive: 150,
  standard_works_permit_fee_non_traffic_sensitive: 75,
  minor_works_permit_fee_non_traffic_sensitive: 45,
  immediate_works_permit_fee_non_traffic_sensitive: 40,
  permit_variation_fee_non_traffic_sensitive: 35,
}
const quiet = { roadCategory: 4, isTrafficSensitive: false }

describe('the fee of a change (BR-FEE-09)', () => {
  test('is the variation fee while the category stays', () => {
    expect(changeFee(matrix, quiet, { before: 'minor', after: 'minor' })).toBe(35)
  })

  test('is higher on categories 0 to 2 and on traffic-sensitive streets', () => {
    const same = { before: 'minor', after: 'minor' } as const
    expect(changeFee(matrix, { roadCategory: 2, isTrafficSensitive: false }, same)).toBe(45)
    expect(changeFee(matrix, { roadCategory: 3, isTrafficSensitive: true }, same)).toBe(45)
    expect(changeFee(matrix, { roadCategory: 3, isTrafficSensitive: false }, same)).toBe(35)
  })

  test('grows by the difference when the category rises, and gives nothing back when it falls', () => {
    expect(changeFee(matrix, quiet, { before: 'minor', after: 'standard' })).toBe(35 + 30)
    expect(changeFee(matrix, quiet, { before: 'standard', after: 'minor' })).toBe(35)
  })
})
