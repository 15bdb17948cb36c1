import { describe, expect, it } from 'vitest'
import { hs2Problems } from './hs2-checks.ts'
import type { Hs2Answers } from './hs2-checks.ts'

const now = Temporal.Instant.from('2026-11-24T10:00:00Z')
const fieldsOf = (answers: Hs2Answers, promoterSwaCode?: string) =>
  hs2Problems(answers, { now, promoterSwaCode }).map(({ field }) => field)

describe('HS2 answers of any other promoter', () => {
  it.each<[Hs2Answers, string]>([
    [{ work_type: 'hs2_highway_works' }, 'work_type'],
    [{ hs2_in_act_limits: true }, 'hs2_in_act_limits'],
    [{ hs2_highway_exemption: 'works_to_a_bridge' }, 'hs2_highway_exemption'],
    [{ hs2_consultation_requested_response_date: '2026-12-01' }, 'hs2_consultation_requested_response_date'],
    [{ hs2_highway_emails: ['a@hs2.example'] }, 'hs2_highway_emails'],
    [{ hs2_additional_usrns: [123456] }, 'hs2_additional_usrns'],
    [{ location_types: ['carriageway', 'taxi_rank'] }, 'location_types'],
  ])('BR-HS2-01, BR-PERMIT-31: %j is refused', (answers, field) => {
    expect(fieldsOf(answers, '9310')).toEqual([field])
  })

  it('BR-HS2-01: what says nothing is let through', () => {
    const nothing = { hs2_in_act_limits: false, hs2_highway_emails: [], hs2_additional_usrns: null }
    expect(fieldsOf(nothing, '9310')).toEqual([])
  })
})

describe('answers of the HS2 promoter', () => {
  it('BR-HS2-01: has to say whether the works are in the Act limits', () => {
    expect(fieldsOf({ work_type: 'planned' }, '7374')).toEqual(['hs2_in_act_limits'])
    expect(fieldsOf({ work_type: 'planned', hs2_in_act_limits: false }, '7374')).toEqual([])
  })

  it('BR-HS2-03: highway works in the limits have to name the protective provision', () => {
    const inLimits = { work_type: 'hs2_highway_works', hs2_in_act_limits: true } as const
    expect(fieldsOf(inLimits, '7374')).toEqual(['hs2_highway_exemption'])
    expect(fieldsOf({ ...inLimits, hs2_highway_exemption: 'none_applicable' }, '7374')).toEqual([])
  })

  it.each<[Hs2Answers, string]>([
    [{ hs2_consultation_requested_response_date: '2026-11-23' }, 'hs2_consultation_requested_response_date'],
    [{ hs2_highway_emails: ['a@hs2.example', 'b@hs2.example', 'c@hs2.example'] }, 'hs2_highway_emails'],
    [{ hs2_highway_emails: ['a@hs2.example', 'the site office'] }, 'hs2_highway_emails'],
    [{ hs2_additional_usrns: Array.from({ length: 11 }, (_, at) => 200_000 + at) }, 'hs2_additional_usrns'],
    [{ hs2_additional_usrns: [1] }, 'hs2_additional_usrns'],
  ])('BR-HS2-08: %j is refused', (answers, field) => {
    expect(fieldsOf({ ...answers, hs2_in_act_limits: false }, '7374')).toEqual([field])
  })

  it.each<[string, Hs2Answers]>([
    ['highway works', { work_type: 'hs2_highway_works', hs2_in_act_limits: false }],
    ['street works in the limits', { work_type: 'planned', hs2_in_act_limits: true }],
  ])('BR-COND-04, BR-HS2-06: %s have no conditions and no designations', (_, works) => {
    const given = { permit_conditions: [{ condition: 'NCT02a' }], permit_asds: [{ street_special_desig_code: 2 }] }
    expect(fieldsOf({ ...works, ...given }, '7374')).toEqual(['permit_conditions', 'permit_asds'])
  })

  it('BR-COND-04: street works out of the limits have both', () => {
    const given = { permit_conditions: [{ condition: 'NCT02a' }], permit_asds: [{ street_special_desig_code: 2 }] }
    expect(fieldsOf({ work_type: 'planned', hs2_in_act_limits: false, ...given }, '7374')).toEqual([])
  })
})
