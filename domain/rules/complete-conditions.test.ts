import { describe, expect, it } from 'vitest'
import { completeConditions } from './complete-conditions.ts'

const codes = (...given: Parameters<typeof completeConditions>) =>
  completeConditions(...given).map((one) => one.condition)

describe('the conditions that a permit carries', () => {
  it('BR-COND-02: three are always there', () => {
    expect(codes([], { work_type: 'planned' })).toEqual(['NCT01a', 'NCT01b', 'NCT11a'])
    expect(codes(null, { work_type: 'immediate' })).toEqual(['NCT01a', 'NCT01b', 'NCT11a'])
  })

  it('BR-COND-02: those asked for follow them, and none is there twice', () => {
    const asked = [{ condition: 'NCT02a', comment: '9am to 3pm' }, { condition: 'NCT11a' }] as const
    expect(codes(asked, { work_type: 'planned' })).toEqual(['NCT01a', 'NCT01b', 'NCT02a', 'NCT11a'])
  })

  it('BR-COND-06: a code may repeat with another comment', () => {
    const asked = [
      { condition: 'NCT02a', comment: 'weekdays' },
      { condition: 'NCT02a', comment: 'weekends' },
    ] as const
    expect(codes(asked, { work_type: 'planned' }).filter((code) => code === 'NCT02a')).toHaveLength(2)
  })

  it('BR-COND-04: HS2 highway works and street works in the Act limits have none', () => {
    expect(codes([], { work_type: 'hs2_highway_works' })).toEqual([])
    expect(codes([], { work_type: 'planned', hs2_in_act_limits: true })).toEqual([])
    expect(codes([], { work_type: 'planned', hs2_in_act_limits: false })).toHaveLength(3)
  })
})
