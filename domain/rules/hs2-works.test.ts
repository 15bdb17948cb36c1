import { describe, expect, test } from 'vitest'
import { hs2HighwayExemptions } from '../contract/enums/permits.ts'
import { isGrantedByHs2Act, isUnderHs2Act, needsHs2Consent, type Hs2Works } from './hs2-works.ts'

const provisions = hs2HighwayExemptions.filter((exemption) => exemption !== 'none_applicable')
const highway = (changes: Hs2Works): Hs2Works => ({ work_type: 'hs2_highway_works', ...changes })
const street = (hs2_in_act_limits: boolean): Hs2Works => ({ work_type: 'planned', hs2_in_act_limits })

describe('BR-HS2-02 highway works in the limits without a provision are granted by the Act', () => {
  test('and need no consent', () => {
    const works = highway({ hs2_in_act_limits: true, hs2_highway_exemption: 'none_applicable' })
    expect(isGrantedByHs2Act(works)).toBe(true)
    expect(needsHs2Consent(works)).toBe(false)
  })
})

describe('BR-HS2-03 a protective provision asks for consent', () => {
  test.each(provisions)('%s', (hs2_highway_exemption) => {
    const works = highway({ hs2_in_act_limits: true, hs2_highway_exemption })
    expect(isGrantedByHs2Act(works)).toBe(false)
    expect(needsHs2Consent(works)).toBe(true)
  })
})

test('BR-HS2-04 out of the limits nothing is granted by itself', () => {
  const works = highway({ hs2_in_act_limits: false, hs2_highway_exemption: 'none_applicable' })
  expect(isGrantedByHs2Act(works)).toBe(false)
  expect(needsHs2Consent(works)).toBe(false)
  expect(isGrantedByHs2Act(street(false))).toBe(false)
})

test('BR-HS2-05 street works in the limits are granted by the Act', () => {
  expect(isGrantedByHs2Act(street(true))).toBe(true)
})

test('BR-HS2-06 all highway works, and street works in the limits, are under the Act', () => {
  expect(isUnderHs2Act(highway({ hs2_in_act_limits: false }))).toBe(true)
  expect(isUnderHs2Act(street(true))).toBe(true)
  expect(isUnderHs2Act(street(false))).toBe(false)
  expect(isUnderHs2Act({ work_type: 'immediate' })).toBe(false)
})
