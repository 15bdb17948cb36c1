import { describe, expect, test } from 'vitest'
import { inspectionOutcomeAnswers } from '../contract/enums/inspections.ts'
import { checkInspectionAnswer } from './inspection-answer-checks.ts'
import {
  inspectionOutcomeMachine,
  outcomeStateOf,
  type AnsweredInspection,
  type InspectionOutcomeState,
} from './inspection-outcome-states.ts'
import { mayMove } from './state-machine.ts'

const failed: AnsweredInspection = { inspection_outcome: 'failed_low', inspection_status: 'recorded' }

describe('BR-INSP-55, 57 the state that the two fields come to', () => {
  test.each<[InspectionOutcomeState, Partial<AnsweredInspection>]>([
    ['no_answer_due', { inspection_outcome: 'passed' }],
    ['no_answer_due', { inspection_outcome: 'non_compliant_with_conditions' }],
    ['no_response', {}],
    ['no_response', { inspection_outcome: 'failed' }],
    ['disputed', { promoter_response_status: 'inspection_outcome_disputed' }],
    ['joint_site_meeting_needed', { promoter_response_status: 'joint_site_meeting_needed' }],
    [
      'reviewing_dispute',
      { promoter_response_status: 'inspection_outcome_disputed', ha_response_status: 'reviewing_dispute' },
    ],
    ['no_agreement', { promoter_response_status: 'joint_site_meeting_needed', ha_response_status: 'no_agreement' }],
    ['accepted', { promoter_response_status: 'inspection_outcome_accepted', ha_response_status: 'no_agreement' }],
    [
      'promoter_accepts',
      {
        promoter_response_status: 'inspection_outcome_disputed',
        ha_response_status: 'inspection_outcome_promoter_accepts_failed_inspection',
      },
    ],
    ['withdrawn', { inspection_status: 'withdrawn', promoter_response_status: 'inspection_outcome_accepted' }],
  ])('%s: %j', (state, changes) => expect(outcomeStateOf({ ...failed, ...changes })).toBe(state))
})

describe('who may answer what', () => {
  const open = (state: InspectionOutcomeState, role: 'Planner' | 'HighwayAuthority') =>
    inspectionOutcomeAnswers.filter((answer) => mayMove(inspectionOutcomeMachine, state, answer, role).yes)

  test('BR-INSP-50, 70 to 72: the promoter answers a failure in three ways, the authority not at all', () => {
    expect(open('no_response', 'Planner')).toEqual([
      'inspection_outcome_accepted',
      'inspection_outcome_disputed',
      'joint_site_meeting_needed',
    ])
    expect(open('no_response', 'HighwayAuthority')).toEqual([])
  })

  test.each(['disputed', 'joint_site_meeting_needed'] as const)(
    'BR-INSP-52, 53, 74 to 77: the authority answers %s, and the promoter may still accept',
    (state) => {
      expect(open(state, 'HighwayAuthority')).toEqual([
        'inspection_outcome_promoter_accepts_failed_inspection',
        'reviewing_dispute',
        'no_agreement',
      ])
      expect(open(state, 'Planner')).toEqual(['inspection_outcome_accepted'])
    },
  )

  test('BR-INSP-75: no agreement stays open for acceptance by either side', () => {
    expect(open('no_agreement', 'HighwayAuthority')).toEqual(['inspection_outcome_promoter_accepts_failed_inspection'])
    expect(open('no_agreement', 'Planner')).toEqual(['inspection_outcome_accepted'])
  })

  test.each(['accepted', 'promoter_accepts', 'withdrawn', 'no_answer_due'] as const)(
    'BR-INSP-54, 55: nobody answers what is %s',
    (state) => {
      expect([...open(state, 'Planner'), ...open(state, 'HighwayAuthority')]).toEqual([])
    },
  )
})

describe('BR-INSP-50, 56 the reason', () => {
  test.each(inspectionOutcomeAnswers)('%s', (inspection_response_type) => {
    const needed = ['inspection_outcome_disputed', 'inspection_outcome_promoter_accepts_failed_inspection']
    const without = checkInspectionAnswer({ inspection_response_type, inspection_response_reason: ' ' })
    expect(without.map(({ field }) => field)).toEqual(
      needed.includes(inspection_response_type) ? ['inspection_response_reason'] : [],
    )
    expect(checkInspectionAnswer({ inspection_response_type, inspection_response_reason: 'Not our site' })).toEqual([])
  })
})
