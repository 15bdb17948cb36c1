import { describe, expect, test } from 'vitest'
import { newWarning, warningBody, warningProblems, type WarningDraft } from './warning-draft.ts'

const now = Temporal.Instant.from('2026-07-20T08:30:00Z')
const on = { now, workStatus: 'in_progress', warned: new Map<string, string>() } as const

const complete: WarningDraft = {
  ...newWarning({ permit: 'MW00112345678-01', where: 'Outside number 12', officer: 'Priya Nair', contact: '0', now }),
  overrun_warning_reasons: ['spoil_left_on_site'],
  overrun_warning_details: 'A heap of clay',
  location_types: ['footway'],
  schedule_follow_up_inspection: 'no',
  section_74_evidence: 'no',
}

describe('an overrun warning as typed', () => {
  test('begins as seen now', () => {
    expect(complete.inspection_time).toBe('09:30')
    expect(warningProblems(complete, on)).toEqual([])
    expect(warningBody(complete).inspection_date).toBe('2026-07-20T08:30:00Z')
  })

  test('BR-S74-02: names what is missing', () => {
    const empty = newWarning({ permit: '', where: '', officer: '', contact: '', now })
    const fields = warningProblems(empty, on).map(({ field }) => field)
    expect(fields).toEqual([
      'permit_reference_number',
      'overrun_warning_details',
      'location_description',
      'officer_name',
      'officer_contact_details',
      'schedule_follow_up_inspection',
      'section_74_evidence',
      'location_types',
      'overrun_warning_reasons',
    ])
  })

  test('BR-S74-01: one live Section 74 to a permit', () => {
    const warned = new Map([['MW00112345678-01', 'MW00112345678-S74-01']])
    expect(warningProblems(complete, { ...on, warned })).toMatchObject([{ rule: 'BR-S74-01' }])
  })

  test('BR-S74-02: a follow-up has a day from today on, and its time is on that day', () => {
    const asked = { ...complete, schedule_follow_up_inspection: 'yes' }
    expect(warningProblems(asked, on).map(({ field }) => field)).toEqual(['reinspection_date'])
    const past = { ...asked, reinspection_date: { day: '19', month: '7', year: '2026' } }
    expect(warningProblems(past, on).map(({ field }) => field)).toEqual(['reinspection_date'])
    const next = { ...asked, reinspection_date: { day: '21', month: '7', year: '2026' }, reinspection_time: '10am' }
    expect(warningProblems(next, on)).toEqual([])
    expect(warningBody(next)).toMatchObject({
      reinspection_date: '2026-07-21',
      reinspection_date_time: '2026-07-21T09:00:00Z',
    })
  })
})
