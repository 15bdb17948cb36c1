import { describe, expect, test } from 'vitest'
import { overrunEstimate } from './overrun-facts.ts'

const permit = {
  reasonable_period_end_date: '2026-02-06T00:00:00Z',
  road_category: 3,
  permit_asds: [],
  permit_not_selected_asds: [{ street_special_desig_code: 2 }],
}
const now = Temporal.Instant.from('2026-02-12T10:00:00Z')

describe('an overrun', () => {
  test('BR-S74-37: counts to the day on which the site was clear', () => {
    const estimate = overrunEstimate(permit, { clearedOn: '2026-02-10T00:00:00Z' }, now)
    expect(estimate).toMatchObject({ days: 4, isClear: true, charge: 4 * 750_00 })
  })

  test('BR-S74-30: goes on until today while the site is not clear', () => {
    expect(overrunEstimate(permit, {}, now)).toMatchObject({ days: 6, isClear: false })
  })

  test('BR-S74-14: the days of a draft invoice take the place of counting', () => {
    expect(overrunEstimate(permit, { agreedDays: 3 }, now)).toMatchObject({
      days: 3,
      isClear: true,
      charge: 3 * 750_00,
    })
  })

  test('BR-S74-31: costs less on a street without designations', () => {
    expect(overrunEstimate({ ...permit, permit_not_selected_asds: [] }, {}, now).charge).toBe(6 * 250_00)
  })

  test('BR-S74-05: a warning before the period has ended has no days yet', () => {
    expect(overrunEstimate({ ...permit, reasonable_period_end_date: '2026-02-20T00:00:00Z' }, {}, now)).toMatchObject({
      days: 0,
      charge: 0,
    })
  })
})
