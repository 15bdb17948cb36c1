import { describe, expect, test } from 'vitest'
import { partsOf } from '../../forms/date-parts.ts'
import { nothingSaid, stepProblems, stepRequest } from './answer-request.ts'
import { isAskedForDate, lanesOf, openForWords, stepsFor } from './non-compliance-facts.ts'
import type { NonCompliance } from './use-non-compliance.ts'

const ref = 'MW00112345678-NC-01'
const tuesday = '2026-12-01T10:00:00Z'
const now = Temporal.Instant.from('2026-11-23T09:00:00Z')

const issued = {
  non_compliance_reference_number: ref,
  work_reference_number: 'MW00112345678',
  date_created: '2026-11-13T09:00:00Z',
  non_compliance_status: 'issued',
  non_compliance_status_string: 'Issued',
  ha_response_status: 'issued',
  ha_response_status_string: 'Issued',
  ha_response_update_date: '2026-11-13T09:00:00Z',
  latest_inspection: { promoter_organisation: 'Marl Water', highway_authority: 'Marlshire County Council' },
  linked_inspections: [],
} as unknown as NonCompliance

const suggested: NonCompliance = {
  ...issued,
  jsm_status: 'awaiting_agreement',
  jsm_requested_by: 'Marl Water',
  jsm_suggested_time: tuesday,
  promoter_response_status: 'joint_site_meeting_suggested',
  promoter_response_status_string: 'Joint site meeting suggested',
  promoter_response_update_date: '2026-11-14T09:00:00Z',
  promoter_response_jsm_date: tuesday,
}

const open = (nonCompliance: NonCompliance, role: 'Planner' | 'HighwayAuthority') =>
  stepsFor(nonCompliance, role).flatMap(({ status, may }) => (may.yes ? [status] : []))

describe('what a side can say', () => {
  test('BR-NC-07: the promoter that the works are complete, nobody that they passed', () => {
    expect(open(issued, 'Planner')).toEqual([
      'joint_site_meeting_suggested',
      'works_complete_ready_for_inspection',
      'joint_site_meeting_not_needed',
    ])
    expect(open(issued, 'HighwayAuthority')).toEqual(['joint_site_meeting_suggested', 'joint_site_meeting_not_needed'])
  })

  test('BR-NC-21, 25: a date is attended by the other side alone', () => {
    expect(open(suggested, 'HighwayAuthority')).toContain('will_attend_joint_site_meeting')
    expect(open(suggested, 'Planner')).not.toContain('accept_suggestion')
    expect(isAskedForDate(suggested, 'HighwayAuthority')).toBe(true)
    expect(isAskedForDate(suggested, 'Planner')).toBe(false)
  })

  test('BR-NC-23: a counter-date is accepted by whoever asked', () => {
    const thursday = '2026-12-03T14:00:00Z'
    const countered: NonCompliance = {
      ...suggested,
      jsm_suggested_time: thursday,
      ha_response_status: 'joint_site_meeting_suggested',
      ha_response_jsm_date: thursday,
    }
    expect(open(countered, 'Planner')).toContain('accept_suggestion')
  })

  test('BR-NC-39: nothing to one that is resolved', () => {
    expect(open({ ...issued, non_compliance_status: 'resolved' }, 'Planner')).toEqual([])
  })
})

describe('an answer as typed', () => {
  test('BR-NC-12, 20: a meeting has a date and a time, from today on', () => {
    const typed = { ...nothingSaid, answer: 'joint_site_meeting_suggested' }
    expect(stepProblems(typed, now, null).map(({ field }) => field)).toEqual(['day', 'time'])
    const past = { ...typed, day: partsOf(Temporal.PlainDate.from('2026-11-22')), time: '10:00' }
    expect(stepProblems(past, now, null)).toMatchObject([{ field: 'day', rule: 'BR-NC-20' }])
    expect(stepRequest({ ...past, details: { other: 'x' } })).toEqual({
      non_compliance_response_status: 'joint_site_meeting_suggested',
      jsm_suggested_date: '2026-11-22T10:00:00+00:00',
    })
  })

  test('BR-NC-12: no meeting needed says why', () => {
    const typed = { ...nothingSaid, answer: 'joint_site_meeting_not_needed' }
    expect(stepProblems(typed, now, null)).toMatchObject([{ message: 'Enter details' }])
  })
})

describe('what is shown', () => {
  test('how long it has been open', () => {
    expect(openForWords(issued, now)).toBe('Open for 10 days')
    expect(openForWords({ ...issued, date_created: '2026-11-23T00:30:00Z' }, now)).toBe('Issued today')
  })

  test('both sides, newest first, inspections among the authority’s', () => {
    const inspection = {
      inspection_reference_number: 'MW00112345678-INSP-02',
      inspection_date: '2026-11-20T09:00:00Z',
      inspection_outcome: 'failed_low',
      inspection_outcome_string: 'Failed – low',
    } as NonCompliance['linked_inspections'][number]
    const lanes = lanesOf({ ...suggested, linked_inspections: [inspection] })
    expect(lanes.authority.map(({ id }) => id)).toEqual(['MW00112345678-INSP-02', 'answer'])
    expect(lanes.promoter[0]).toMatchObject({ words: 'Joint site meeting suggested', jsmDate: tuesday })
  })
})
