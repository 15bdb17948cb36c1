import { describe, expect, it } from 'vitest'
import { completeConditions } from './complete-conditions.ts'

const codes = (...given: Parameters<typeof completeConditions>) =>
  completeConditions(...given).map((one) => one.condition)

describe('the conditions that a permit carries', () => {
  it('BR-COND-02: three are always there', () => {
    expect(codes([], 'planned')).toEqual(['NCT01a', 'NCT01b', 'NCT11a'])
    expect(codes(null, 'immediate')).toEqual(['NCT01a', 'NCT01b', 'NCT11a'])
  })

  it('BR-COND-02: those asked for follow them, and none is there twice', () => {
    const asked = [{ condition: 'NCT02a', comment: '9am to 3pm' }, { condition: 'NCT11a' }] as const
    expect(codes(asked, 'planned')).toEqual(['NCT01a', 'NCT01b', 'NCT02a', 'NCT11a'])
  })

  it('BR-COND-06: a code may repeat with another comment', () => {
    const asked = [
      { condition: 'NCT02a', comment: 'weekdays' },
      { condition: 'NCT02a', comment: 'weekends' },
    ] as const
    expect(codes(asked, 'planned').filter((code) => code === 'NCT02a')).toHaveLength(2)
  })

  it('BR-COND-04: HS2 highway works have none', () => {
    expect(codes([], 'hs2_highway_works')).toEqual([])
  })
})
