import { describe, expect, test } from 'vitest'
import type { ActionablePermit } from '../../works/record-actions.ts'
import { discountProblems, discountRequest, laneRentalProblems, laneRentalRequest } from './note-answers.ts'
import { noteHindrance, noteOffers } from './note-hindrance.ts'

const typed = {
  outcome: 'chargeable',
  charge_band: 'charge_band_2',
  chargeable_days: '3',
  charges_agreed: 'no',
  additional_details: ' Peak hours ',
} as const

describe('lane rental (BR-FEE-01, 02)', () => {
  test('that is charged carries band, days and agreement', () => {
    expect(laneRentalProblems(typed)).toEqual([])
    expect(laneRentalRequest(typed)).toEqual({
      outcome: 'chargeable',
      charge_band: 'charge_band_2',
      chargeable_days: 3,
      charges_agreed: false,
      additional_details: 'Peak hours',
    })
  })

  test('that is not charged carries none of them', () => {
    const exempt = { ...typed, outcome: 'exempt', chargeable_days: 'many' } as const
    expect(laneRentalProblems(exempt)).toEqual([])
    expect(laneRentalRequest(exempt)).toEqual({ outcome: 'exempt', additional_details: 'Peak hours' })
  })

  test('is told what it lacks', () => {
    const messages = (answers: Parameters<typeof laneRentalProblems>[0]) =>
      laneRentalProblems(answers).map(({ message }) => message)
    expect(messages({ ...typed, outcome: '' })).toEqual(['Select a lane rental outcome'])
    expect(messages({ ...typed, charges_agreed: '' })).toEqual(['Select yes if the promoter has agreed'])
    expect(messages({ ...typed, chargeable_days: '0' })).toHaveLength(1)
  })
})

describe('a discount (BR-FEE-04)', () => {
  test('is a whole number from 0 to 100', () => {
    const problems = (assessment_discount: string) =>
      discountProblems({ assessment_discount, assessment_discount_reason: '' }).map(({ field }) => field)
    expect([problems('0'), problems('100')]).toEqual([[], []])
    expect(['', '101', '5.5'].flatMap(problems)).toHaveLength(3)
    expect(discountRequest({ assessment_discount: '20', assessment_discount_reason: ' ' })).toEqual({
      assessment_discount: 20,
    })
  })
})

const permit: ActionablePermit = {
  work_reference_number: 'MW1',
  permit_reference_number: 'MW1-01',
  permit_status: 'submitted',
  work_category: 'standard',
  work_type: 'planned',
  work_status: 'planned',
  deadline_date: '2026-11-27T00:00:00.000Z',
}
const granted = { ...permit, permit_status: 'granted', assessment_status: 'granted' } as const

describe('what the authority notes on a permit', () => {
  test('there is a discount only on what was granted (BR-FEE-04)', () => {
    expect(noteHindrance('change_discount', permit, 'HighwayAuthority')).toMatch(/Only a permit that was granted/)
    expect(noteHindrance('change_discount', granted, 'HighwayAuthority')).toBeUndefined()
  })

  test('works under the HS2 Act are acknowledged once, and never charged (BR-HS2-06, 12)', () => {
    const hs2 = { ...granted, work_type: 'hs2_highway_works', hs2_in_act_limits: true } as const
    const free = { ...hs2, hs2_highway_exemption: 'none_applicable' } as const
    const acknowledge = (of: ActionablePermit) => noteOffers(of).find(({ text }) => text === 'Acknowledge HS2 works')
    expect(acknowledge(granted)).toBeUndefined()
    expect(acknowledge(free)).toMatchObject({ isNext: true, hindrance: undefined })
    expect(acknowledge({ ...free, hs2_acknowledged: true })?.hindrance).toBe(
      'These works have already been acknowledged',
    )
    expect(noteHindrance('assess_lane_rental', free, 'HighwayAuthority')).toMatch(/no lane rental/)
  })
})
