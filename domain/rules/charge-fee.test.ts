import { describe, expect, test } from 'vitest'
import { afterDiscount, chargePence, type Charge } from './charge-fee.ts'
import { someFees } from '../testing/some-fees.ts'

const granted: Charge = {
  kind: 'permit_granted',
  category: 'standard',
  categoryBefore: null,
  roadCategory: 4,
  isTrafficSensitive: false,
}
const pence = (change: Partial<Charge>) => chargePence({ ...granted, ...change }, someFees)

describe('what a transaction comes to', () => {
  test('BR-FEE-05, 08: a permit by its category and street, a PAA when it is progressed', () => {
    expect(pence({})).toBe(7_550)
    expect(pence({ isTrafficSensitive: true })).toBe(13_000)
    expect(pence({ roadCategory: 1 })).toBe(13_000)
    expect(pence({ kind: 'paa_progressed', category: 'major' })).toBe(7_500)
  })

  test('BR-FEE-09: a change costs the variation; its higher category the difference, a lower one nothing', () => {
    expect(pence({ kind: 'change_request_granted' })).toBe(3_500)
    expect(pence({ kind: 'category_changed', categoryBefore: 'standard', category: 'major' })).toBe(7_450)
    expect(pence({ kind: 'category_changed', categoryBefore: 'major', category: 'minor' })).toBe(0)
  })

  test('BR-FEE-11: optional permits are free, and so are their changes', () => {
    expect(pence({ activityType: 'optional_permit_no_fee' })).toBe(0)
    expect(pence({ kind: 'change_request_granted', activityType: 'optional_permit_no_fee' })).toBe(0)
  })

  test('BR-FEE-04: a discount is in per cent, to the penny', () => {
    expect([afterDiscount(7_550, 30), afterDiscount(4_500, null), afterDiscount(4_500, 100)]).toEqual([5_285, 4_500, 0])
  })
})
