import { describe, expect, it } from 'vitest'
import { streetSupportProblems } from './street-support.ts'
import type { GazetteerStreet } from './street-support.ts'

const street: GazetteerStreet = { state: 2, roadCategory: 4, reinstatementTypeCodes: [4], authoritySwaCode: '5510' }
const application = { highway_authority_swa_code: '5510' }
const fields = (changes: Partial<GazetteerStreet>, answers: { road_category?: number } = {}) =>
  streetSupportProblems({ ...street, ...changes }, { ...application, ...answers }).map(({ field, rule }) => [
    field,
    rule,
  ])

describe('streets that can be applied for', () => {
  it.each([1, 2])('BR-GEN-36: street state %i is open', (state) => {
    expect(fields({ state })).toEqual([])
  })

  it.each([3, 4, 5])('BR-GEN-36: street state %i is not', (state) => {
    expect(fields({ state })).toEqual([['usrn', 'BR-GEN-36']])
  })

  it.each([
    [[11], false],
    [[12], false],
    [[], false],
    [[10], true],
    [[12, 6], true],
  ])('BR-GEN-36: surfaces %j are supported: %s', (reinstatementTypeCodes, is) => {
    expect(fields({ reinstatementTypeCodes })).toEqual(is ? [] : [['usrn', 'BR-GEN-36']])
  })

  it('BR-PSN-01: a private street takes a notice', () => {
    expect(fields({ roadCategory: 9, reinstatementTypeCodes: [9] })).toEqual([['usrn', 'BR-PSN-01']])
  })

  it('BR-PSN-01: on a street that is private in part the promoter chooses', () => {
    const partly = { reinstatementTypeCodes: [4, 9] }
    expect(fields(partly, { road_category: 9 })).toEqual([['usrn', 'BR-PSN-01']])
    expect(fields(partly, { road_category: 4 })).toEqual([])
  })

  it('BR-WORK-04: the authority is the one of the street', () => {
    expect(fields({ authoritySwaCode: '5520' })).toEqual([['highway_authority_swa_code', 'BR-WORK-04']])
  })
})
