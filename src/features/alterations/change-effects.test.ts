import { describe, expect, test } from 'vitest'
import { mondayMorning, parts } from '../apply/testing/complete-draft.ts'
import type { Permit } from '../permits/use-permit.ts'
import { changeBody, type ChangeAnswers } from './change-draft.ts'
import { changeEffects } from './change-effects.ts'
import { answers, begunPermit, changing, grantedPermit } from './testing/granted-permit.ts'

const fees = {
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

function effects(permit: Permit, changes: Partial<ChangeAnswers>, now = mondayMorning) {
  const around = changing(permit)
  const body = changeBody(answers(around, { topics: ['dates'], ...changes }), around)
  const told = changeEffects(body, { permit, now, fees })
  return Object.fromEntries(told.map(({ title, main }) => [title, main]))
}

describe('what a change leads to', () => {
  test('two working days to decide, and the variation fee (BR-ALT-17, BR-FEE-09)', () => {
    expect(effects(grantedPermit, { proposed_end_date: parts('2026-12-14') })).toEqual({
      Decision: 'by Wednesday 25 November 2026, estimated',
      Category: 'Standard, 6 working days',
      Fee: '£45, estimated',
    })
  })

  test('a rise of the category is charged for (BR-FEE-09)', () => {
    const { Category, Fee } = effects(begunPermit, { proposed_end_date: parts('2026-12-18') })
    expect([Category, Fee]).toEqual(['Major, 22 working days', '£155, estimated'])
  })

  test('nobody decides while the application is not decided, and nothing is charged (BR-ALT-01, BR-FEE-07)', () => {
    const submitted: Permit = { ...grantedPermit, permit_status: 'submitted', assessment_status: null }
    const told = effects(submitted, { proposed_end_date: parts('2026-12-14') })
    expect(told).toMatchObject({ Decision: 'None: it applies at once' })
    expect(told).not.toHaveProperty('Fee')
  })

  test('until an extension is granted works overrun after the present end (BR-PERMIT-96)', () => {
    expect(effects(begunPermit, { proposed_end_date: parts('2026-11-27') })).toMatchObject({
      Overrun: 'After 24 November 2026, until it is granted',
    })
    const late = Temporal.Instant.from('2026-11-26T09:00:00Z')
    expect(effects(begunPermit, { proposed_end_date: parts('2026-11-30') }, late)).toMatchObject({
      Overrun: 'The reasonable period ended on 24 November 2026',
    })
  })

  test('dates in the wrong order have neither length nor fee', () => {
    expect(Object.keys(effects(grantedPermit, { proposed_end_date: parts('2026-12-01') }))).toEqual(['Decision'])
  })
})
