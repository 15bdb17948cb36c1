import { describe, expect, test } from 'vitest'
import { partsOf } from '../../../forms/date-parts.ts'
import { freshAnswers, type AroundInspection, type InspectionAnswers } from './inspection-answers.ts'
import { inspectionProblems, questionOf } from './inspection-problems.ts'
import { inspectionRequest } from './inspection-request.ts'

const now = Temporal.Instant.from('2026-11-23T10:00:00Z')
const site = (number: string) => ({ site_reference_number: number, site_description: 'Footway' })
type Site = NonNullable<AroundInspection['work']['sites']>[number]

const around = (work: Partial<AroundInspection['work']> = {}): AroundInspection => ({
  work: { work_status: 'in_progress', promoter_organisation: 'Marl Water', ...work },
  now,
})
const withSites = (...numbers: string[]) => around({ sites: numbers.map(site) as unknown as Site[] })

const answers = (changes: Partial<InspectionAnswers> = {}, query = ''): InspectionAnswers => ({
  ...freshAnswers({ inspector: 'Priya Nair', now, asked: new URLSearchParams(query) }),
  ...changes,
})
const passed = answers({ inspection_type: 'live_site', inspection_category: 'a', inspection_outcome: 'passed' })
const failedReinstatement = answers({
  inspection_type: 'reinstatement',
  inspection_category: 'b',
  inspection_outcome: 'failed_low',
  failed: { performance: ['reinstatement_crowning'], guarding: ['live_site_barriers'] },
  found: { reinstatement_crowning: { details: ' 20 mm too high ' } },
})

const fields = (typed: InspectionAnswers, where = around()) =>
  inspectionProblems(typed, where).map(({ field }) => field)
const request = (typed: InspectionAnswers, where = around()) => inspectionRequest(typed, where, 'a@b.example', [])

describe('an inspection that passed', () => {
  test('asks for nothing but type, category and outcome', () => {
    expect(fields(passed)).toEqual([])
    expect(request(passed)).toEqual({
      inspection_type: 'live_site',
      inspection_category: 'a',
      inspection_outcome: 'passed',
      inspection_start_date: '2026-11-23T10:00:00Z',
      inspection_evidence: false,
      inspector_name: 'Priya Nair',
      username: 'a@b.example',
    })
  })

  test('BR-INSP-10: an outcome of another category has to be chosen again', () => {
    expect(inspectionProblems({ ...passed, inspection_category: 'site_occupancy' }, around())).toContainEqual({
      field: 'inspection_outcome',
      message: 'This outcome cannot be used with Site occupancy',
    })
  })

  test('BR-INSP-22: lies in the past', () => {
    const tomorrow = partsOf(Temporal.PlainDate.from('2026-11-24'))
    expect(fields({ ...passed, day: tomorrow })).toEqual(['day'])
  })
})

describe('an inspection that failed', () => {
  test('BR-INSP-23: names what failed, of its own type alone', () => {
    expect(fields({ ...failedReinstatement, failed: {} })).toEqual(['failed.quality'])
    expect(request(failedReinstatement)?.failure_reason_details).toEqual([
      { failure_reason: 'reinstatement_crowning', details: '20 mm too high' },
    ])
  })

  test('BR-INSP-23: and on which sites; where there is one, it is that one', () => {
    expect(fields(failedReinstatement, withSites('1', '2'))).toEqual(['found.reinstatement_crowning.sites'])
    expect(fields(failedReinstatement, withSites('1'))).toEqual([])
    expect(request(failedReinstatement, withSites('1'))?.failure_reason_details?.[0]).toMatchObject({
      site_reference_numbers: ['1'],
    })
  })

  test('BR-INSP-26: in danger on a live site, says who was called and whether it was put right', () => {
    const dangerous: InspectionAnswers = {
      ...passed,
      inspection_outcome: 'failed_high',
      failed: { guarding: ['live_site_barriers'] },
      found: { live_site_barriers: { details: 'None' } },
    }
    expect(fields(dangerous)).toEqual(['defect_fixed_on_site', 'was_call_logged'])
    expect(fields({ ...dangerous, defect_fixed_on_site: 'no', was_call_logged: 'yes' })).toEqual([
      'call_logged_to',
      'call_logged_reference',
      'call_logged_summary',
    ])
  })

  test('leads a refusal of an area to that area', () => {
    expect(questionOf('failure_reason_details[0].details', failedReinstatement)).toBe(
      'found.reinstatement_crowning.details',
    )
    expect(questionOf('inspection_start_date', failedReinstatement)).toBe('day')
  })
})

describe('the next inspection', () => {
  const again: Partial<InspectionAnswers> = {
    schedule_another: 'yes',
    reinspection_date: partsOf(Temporal.PlainDate.from('2026-12-01')),
    reinspection_time: '9:30am',
  }

  test('BR-INSP-42: is of the same type and category unless told', () => {
    const body = request({ ...passed, ...again })
    expect(body).toMatchObject({
      reinspection_date: '2026-12-01T00:00:00+00:00',
      reinspection_date_time: '2026-12-01T09:30:00+00:00',
    })
    expect(body).not.toHaveProperty('reinspection_type')
  })

  test('BR-INSP-41: is today or later', () => {
    const past = { ...again, reinspection_date: partsOf(Temporal.PlainDate.from('2026-11-22')) }
    expect(fields({ ...passed, ...past })).toContain('reinspection_date')
  })
})

describe('a follow-up', () => {
  const query = 'non_compliance=MW00112345678-NC-01'
  const open = around({
    non_compliances: [
      {
        non_compliance_reference_number: 'MW00112345678-NC-01',
        non_compliance_date: '2026-11-01T09:00:00Z',
        non_compliance_status: 'issued',
        non_compliance_status_string: 'Issued',
      },
    ],
  })

  test('begins with its non-compliance (BR-NC-02)', () => {
    const begun = answers({ inspection_category: 'follow_up_completion', inspection_outcome: 'passed' }, query)
    expect(begun.inspection_type).toBe('non_compliance_follow_up')
    expect(request(begun, open)?.non_compliance_reference_number).toBe('MW00112345678-NC-01')
    expect(fields(begun, around())).toEqual(['non_compliance_reference_number'])
  })

  test('BR-NC-02: another type leaves the non-compliance out', () => {
    expect(request({ ...passed, non_compliance_reference_number: 'MW00112345678-NC-01' }, open)).not.toHaveProperty(
      'non_compliance_reference_number',
    )
  })
})
