import { describe, expect, test } from 'vitest'
import { inspectionOutcomes, inspectionTypes } from '../contract/enums/inspections.ts'
import { nonComplianceResponseStatuses } from '../contract/enums/non-compliances.ts'
import { meetingHindrance, type Meeting } from './joint-site-meeting-states.ts'
import { checkNonComplianceAnswer } from './non-compliance-checks.ts'
import { issuesNonCompliance, linkOf, nonComplianceMachine } from './non-compliance-states.ts'
import { mayMove } from './state-machine.ts'

const now = Temporal.Instant.from('2026-11-24T10:00:00Z')

describe('BR-NC-01 which inspections begin a non-compliance', () => {
  test.each(inspectionTypes)('%s', (inspection_type) => {
    const begins = inspectionOutcomes.filter((inspection_outcome) =>
      issuesNonCompliance({ inspection_type, inspection_outcome }),
    )
    const isAbout = inspection_type === 'reinstatement' || inspection_type === 'non_compliance_follow_up'
    expect(begins.filter((outcome) => outcome !== 'failed')).toEqual(isAbout ? ['failed_low', 'failed_high'] : [])
  })
})

describe('BR-NC-31 to 34 what a further inspection does', () => {
  test.each([
    ['follow_up', 'failed_high', 'link_failed_inspection'],
    ['follow_up_completion', 'failed_low', 'link_failed_inspection'],
    ['follow_up_completion', 'passed', 'link_passed_completion'],
    ['follow_up', 'passed', 'link_other_inspection'],
    ['joint_site_visit', 'agreed_site_compliance', 'link_other_inspection'],
    ['joint_site_visit', 'unable_to_complete_inspection', 'link_unable_inspection'],
  ] as const)('%s, %s: %s', (inspection_category, inspection_outcome, link) =>
    expect(linkOf({ inspection_type: 'non_compliance_follow_up', inspection_category, inspection_outcome })).toBe(link),
  )
  test('a passed reinstatement changes nothing', () =>
    expect(linkOf({ inspection_type: 'reinstatement', inspection_category: 'b', inspection_outcome: 'passed' })).toBe(
      'link_other_inspection',
    ))
})

test('BR-NC-06 it is issued, withdrawn or resolved', () =>
  expect(Object.keys(nonComplianceMachine.states)).toEqual(['issued', 'withdrawn', 'resolved']))

test('BR-NC-07 only the authority withdraws, only the promoter reports that the works are complete', () => {
  const may = (status: 'withdrawn' | 'works_complete_ready_for_inspection', role: 'Planner' | 'HighwayAuthority') =>
    mayMove(nonComplianceMachine, 'issued', status, role).yes === true
  expect([may('withdrawn', 'HighwayAuthority'), may('withdrawn', 'Planner')]).toEqual([true, false])
  const ready = 'works_complete_ready_for_inspection'
  expect([may(ready, 'HighwayAuthority'), may(ready, 'Planner')]).toEqual([false, true])
})

describe('what an answer needs', () => {
  const problems = (answer: Parameters<typeof checkNonComplianceAnswer>[0], onTable: string | null = null) =>
    checkNonComplianceAnswer(answer, now, onTable === null ? null : Temporal.Instant.from(onTable)).map(
      ({ field, rule }) => `${field} ${rule}`,
    )

  test.each(nonComplianceResponseStatuses)('BR-NC-07, 12: %s', (non_compliance_response_status) => {
    const expected: Record<string, string[]> = {
      issued: ['non_compliance_response_status BR-NC-07'],
      works_completed_and_passed: ['non_compliance_response_status BR-NC-07'],
      withdrawn: ['response_details BR-NC-12'],
      joint_site_meeting_not_needed: ['response_details BR-NC-12'],
      joint_site_meeting_suggested: ['jsm_suggested_date BR-NC-12'],
    }
    expect(problems({ non_compliance_response_status })).toEqual(expected[non_compliance_response_status] ?? [])
  })

  test.each([
    ['2026-11-24T09:00:00Z', []],
    ['2026-11-23T23:59:00Z', ['jsm_suggested_date BR-NC-20']],
    ['2026-12-01T10:00:00Z', ['jsm_suggested_date BR-NC-22']],
  ])('BR-NC-20, 22: a meeting at %s', (jsm_suggested_date, expected) => {
    const answer = { non_compliance_response_status: 'joint_site_meeting_suggested', jsm_suggested_date } as const
    expect(problems(answer, '2026-12-01T10:00:00Z')).toEqual(expected)
  })
})

describe('whose turn it is over a meeting', () => {
  const first: Meeting = {
    jsm_status: 'awaiting_agreement',
    jsm_requested_side: 'authority',
    jsm_suggested_side: 'authority',
  }
  const countered: Meeting = { ...first, jsm_suggested_side: 'promoter' }
  const rule = (...asked: Parameters<typeof meetingHindrance>) => meetingHindrance(...asked)?.rule

  test('BR-NC-21: the other party attends', () => {
    expect(rule(first, 'will_attend_joint_site_meeting', 'promoter')).toBeUndefined()
  })
  test('BR-NC-25: nobody confirms its own date', () => {
    expect(rule(first, 'will_attend_joint_site_meeting', 'authority')).toBe('BR-NC-25')
    expect(rule(countered, 'will_attend_joint_site_meeting', 'promoter')).toBe('BR-NC-25')
    expect(rule(countered, 'accept_suggestion', 'promoter')).toBe('BR-NC-25')
    expect(rule(first, 'accept_suggestion', 'authority')).toBe('BR-NC-25')
  })
  test('BR-NC-22: the other party suggests another date, not the one that suggested last', () => {
    expect(rule(first, 'joint_site_meeting_suggested', 'promoter')).toBeUndefined()
    expect(rule(first, 'joint_site_meeting_suggested', 'authority')).toBe('BR-NC-22')
  })
  test('BR-NC-23: a counter-date is accepted by the one that asked for the meeting', () => {
    expect(rule(countered, 'accept_suggestion', 'authority')).toBeUndefined()
    expect(rule(first, 'accept_suggestion', 'promoter')).toBe('BR-NC-23')
  })
  test('BR-NC-24, 26: either says not needed at any time, or begins again', () => {
    for (const side of ['promoter', 'authority'] as const) {
      expect(rule(first, 'joint_site_meeting_not_needed', side)).toBeUndefined()
      const agreed = { ...first, jsm_status: 'date_and_time_agreed' } as const
      expect(rule(agreed, 'joint_site_meeting_suggested', side)).toBeUndefined()
    }
  })
})
