import { describe, expect, test } from 'vitest'
import { checkForwardPlan, checkPlanDates, type PlanAnswers } from './forward-plan-checks.ts'

const now = Temporal.Instant.from('2026-11-24T10:00:00Z')
const street = { reinstatementTypeCodes: [4] }

const plan: PlanAnswers = {
  promoter_swa_code: '9310',
  usrn: 99000001,
  works_coordinates: { type: 'Point', coordinates: [423000, 301000] },
  start_date: '2026-11-24',
  end_date: '2027-01-08',
}
const check = (changes: Partial<PlanAnswers>, types = street) =>
  checkForwardPlan({ ...plan, ...changes }, { now, street: types, promoterPrefix: 'MW' }).map(
    ({ field, rule }) => `${field} ${rule}`,
  )

test('a plan that starts today has nothing wrong', () => expect(check({})).toEqual([]))

describe('BR-FP-01 dates', () => {
  test.each<[string, Partial<PlanAnswers>, string[]]>([
    ['starts yesterday', { start_date: '2026-11-23' }, ['start_date BR-FP-01']],
    ['starts and ends today', { end_date: '2026-11-24' }, ['end_date BR-FP-01']],
    ['ends tomorrow', { end_date: '2026-11-25' }, []],
    ['ends before it starts', { start_date: '2027-01-09' }, ['end_date BR-FP-01']],
    ['ends on the day it starts', { start_date: '2027-01-08' }, []],
    ['lasts five years to the day', { end_date: '2031-11-24' }, []],
    ['lasts a day longer', { end_date: '2031-11-25' }, ['end_date BR-FP-01']],
    ['starts today in London, yesterday in UTC', { start_date: '2026-11-24T00:00:00+00:00' }, []],
  ])('one that %s', (_, changes, wrong) => expect(check(changes)).toEqual(wrong))

  test('BR-FP-11 a change may leave a start that has passed', () => {
    expect(checkPlanDates({ start_date: '2026-11-01', end_date: '2026-12-01' })).toEqual([])
    expect(checkPlanDates({ start_date: '2026-11-01', end_date: '2026-10-31' })).toHaveLength(1)
    expect(checkPlanDates({ start_date: '2026-11-01', end_date: '2031-11-02' })).toHaveLength(1)
  })
})

describe('BR-FP-06 what else a plan has to say', () => {
  test.each<[string, Partial<PlanAnswers>, string[]]>([
    ['a workstream of two digits', { workstream_prefix: '01' }, ['workstream_prefix BR-ROLE-14']],
    ['the holding workstream', { workstream_prefix: '000' }, ['workstream_prefix BR-PERMIT-22']],
    ['a reference of another promoter', refer('AB001123'), ['work_reference_number BR-GEN-60']],
    ['its own reference', refer('MW001123'), []],
    ['HS2 limits from another promoter', { hs2_in_act_limits: true }, ['hs2_in_act_limits BR-HS2-01']],
    ['HS2 highway works of another', { hs2_work_type: 'hs2_highway_works' }, ['hs2_work_type BR-HS2-01']],
    ['HS2 without an answer', { promoter_swa_code: '7374' }, ['hs2_work_type BR-FP-06', 'hs2_in_act_limits BR-HS2-01']],
    [
      'HS2 highway works in limits without a provision',
      { promoter_swa_code: '7374', hs2_work_type: 'hs2_highway_works', hs2_in_act_limits: true },
      ['hs2_highway_exemption BR-HS2-03'],
    ],
    ['HS2 works outside limits', { promoter_swa_code: '7374', hs2_work_type: 'planned', hs2_in_act_limits: false }, []],
  ])('%s', (_, changes, wrong) => expect(check(changes)).toEqual(wrong))

  test('BR-GEN-37 a street with two categories asks which', () => {
    const mixed = { reinstatementTypeCodes: [3, 6] }
    expect(check({}, mixed)).toEqual(['road_category BR-GEN-37'])
    expect(check({ road_category: 6 }, mixed)).toEqual([])
  })
})

function refer(work_reference_number: string): Partial<PlanAnswers> {
  return { work_reference_number, workstream_prefix: '001' }
}
