import { describe, expect, test } from 'vitest'
import { assessmentStatuses } from '../contract/enums/permits.ts'
import { checkAssessment, moveOf } from './assessment-checks.ts'
import type { Assessment } from './assessment-checks.ts'
import { englandAndWales as holidays } from './bank-holidays.ts'

const planned = { work_category: 'standard', proposed_start_date: '2026-12-07T00:00:00.000Z' } as const
const immediate = { work_category: 'immediate_urgent', proposed_start_date: '2026-11-27T00:00:00.000Z' } as const

const problems = (assessment: Assessment, permit: Parameters<typeof checkAssessment>[1] = planned) =>
  checkAssessment(assessment, permit, { holidays }).map(({ field, message, rule }) => `${field}: ${message} (${rule})`)

describe('BR-PERMIT-40 grant', () => {
  test.each([
    [0, 0],
    [100, 0],
    [-1, 1],
    [101, 1],
    [2.5, 1],
    [null, 1],
    [undefined, 1],
  ])('discount %s: %i problem', (assessment_discount, count) => {
    expect(problems({ assessment_status: 'granted', assessment_discount })).toHaveLength(count)
  })

  test('BR-HS2-06 HS2 highway works need no discount, and get none', () => {
    const highway = { ...planned, work_category: 'hs2_highway' } as const
    expect(problems({ assessment_status: 'granted' }, highway)).toEqual([])
    expect(problems({ assessment_status: 'granted', assessment_discount: 0 }, highway)).toEqual([])
    expect(problems({ assessment_status: 'granted', assessment_discount: 10 }, highway)).toEqual([
      'assessment_discount: HS2 highway works have no discount (BR-HS2-06)',
    ])
  })
})

describe('BR-PERMIT-41 refuse', () => {
  const refusal = { assessment_status: 'refused', additional_comments: 'No plan' } as const

  test('one to five reasons, each once', () => {
    expect(problems(refusal)).toEqual(['reasons_for_refusal: Select at least one reason (BR-PERMIT-41)'])
    expect(problems({ ...refusal, reasons_for_refusal: [] })).toHaveLength(1)
    expect(problems({ ...refusal, reasons_for_refusal: ['RC10', 'RC11', 'RC12', 'RC20', 'RC21'] })).toEqual([])
    expect(problems({ ...refusal, reasons_for_refusal: ['RC10', 'RC11', 'RC12', 'RC20', 'RC21', 'RC22'] })).toEqual([
      'reasons_for_refusal: Select no more than 5 reasons (BR-PERMIT-41)',
    ])
    expect(problems({ ...refusal, reasons_for_refusal: ['RC10', 'RC10'] })).toEqual([
      'reasons_for_refusal: RC10 is in the list twice. Remove one (BR-PERMIT-41)',
    ])
  })

  test('comments of 1,500 characters at most', () => {
    const with1500 = { ...refusal, reasons_for_refusal: ['RC10'], additional_comments: 'a'.repeat(1500) } as const
    expect(problems(with1500)).toEqual([])
    expect(problems({ ...with1500, additional_comments: 'a'.repeat(1501) })).toHaveLength(1)
    expect(problems({ ...with1500, additional_comments: ' ' })).toEqual([
      'additional_comments: Enter comments for the promoter (BR-PERMIT-41)',
    ])
  })
})

describe('BR-PERMIT-42, 44 modification request and revocation', () => {
  test('say what must change, in 500 characters', () => {
    const request = { assessment_status: 'permit_modification_request' } as const
    expect(problems(request)).toEqual(['pending_change_details: Enter what must change (BR-PERMIT-42)'])
    expect(problems({ ...request, pending_change_details: 'a'.repeat(500) })).toEqual([])
    expect(problems({ ...request, pending_change_details: 'a'.repeat(501) })).toHaveLength(1)
  })

  test('say why it is revoked, in 500 characters', () => {
    expect(problems({ assessment_status: 'revoked' })).toEqual([
      'revoke_reason: Enter why you are revoking the permit (BR-PERMIT-44)',
    ])
    expect(problems({ assessment_status: 'revoked', revoke_reason: 'Flood' })).toEqual([])
  })
})

describe('BR-PERMIT-43, BR-ALT-41 grant with a duration challenge', () => {
  const challenge = {
    assessment_status: 'granted',
    is_duration_challenged: true,
    assessment_discount: 0,
    additional_comments: 'Two days are enough',
  } as const

  test.each([
    ['2026-11-30', 1, 'one working day after a Friday start'],
    ['2026-12-01', 0, 'two working days after it'],
  ])('an end on %s: %i problem (%s)', (reasonable_period_end_date, count) => {
    expect(problems({ ...challenge, reasonable_period_end_date }, immediate)).toHaveLength(count)
  })

  test('it counts from the actual start where there is one', () => {
    const started = { ...immediate, actual_start_date: '2026-11-30T08:00:00Z' }
    expect(problems({ ...challenge, reasonable_period_end_date: '2026-12-01' }, started)).toHaveLength(1)
    expect(problems({ ...challenge, reasonable_period_end_date: '2026-12-02' }, started)).toEqual([])
  })

  test('date, comments and discount are all asked', () => {
    expect(problems({ assessment_status: 'granted', is_duration_challenged: true }, immediate)).toEqual([
      'reasonable_period_end_date: Enter when the works should end (BR-PERMIT-43)',
      'additional_comments: Enter comments for the promoter (BR-PERMIT-43)',
      'assessment_discount: Enter a discount between 0 and 100 (BR-PERMIT-40)',
    ])
  })
})

test('BR-PERMIT-72 an authority sends four statuses and no other', () => {
  expect(assessmentStatuses.filter((assessment_status) => moveOf({ assessment_status }))).toEqual([
    'granted',
    'refused',
    'permit_modification_request',
    'revoked',
  ])
  expect(moveOf({ assessment_status: 'granted', is_duration_challenged: true })).toBe('grant_with_duration_challenge')
  expect(problems({ assessment_status: 'granted_auto' })).toEqual([
    'assessment_status: Select a decision (BR-PERMIT-72)',
  ])
  expect(problems({})).toHaveLength(1)
})
