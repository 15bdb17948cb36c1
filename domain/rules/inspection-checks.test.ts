import { describe, expect, test } from 'vitest'
import { checkInspection, type InspectionAnswers } from './inspection-checks.ts'
import type { InspectedWorks } from './failed-area-checks.ts'
import { inspectionOutcomes, inspectionTypes } from '../contract/enums/inspections.ts'
import { categoriesOf, outcomesOf } from './inspection-matrix.ts'

const now = Temporal.Instant.from('2026-11-24T10:00:00Z')
const works: InspectedWorks = { work_status: 'in_progress', site_reference_numbers: [] }
const reinstated: InspectedWorks = { work_status: 'completed', site_reference_numbers: ['1', '2'] }
const section81: InspectedWorks = { work_status: 'section_81', site_reference_numbers: [] }

const passed: InspectionAnswers = {
  inspection_type: 'live_site',
  inspection_category: 'a',
  inspection_outcome: 'passed',
  inspection_start_date: '2026-11-24T09:00:00Z',
  inspection_evidence: false,
}
const depression = { failure_reason: 'reinstatement_depression', details: 'Sunk 15 mm' } as const
const signage = { failure_reason: 'live_site_signage', details: 'No signs at either end' } as const
const failed = {
  ...passed,
  inspection_type: 'reinstatement',
  inspection_category: 'b',
  inspection_outcome: 'failed_low',
  failure_reason_details: [depression],
} as const
const dangerous = {
  ...passed,
  inspection_outcome: 'failed_high',
  failure_reason_details: [signage],
  was_call_logged: false,
  defect_fixed_on_site: 'no',
} as const
const atSection81 = { ...passed, inspection_type: 'section_81', inspection_category: null } as const

const problems = (answers: InspectionAnswers, on = works) =>
  checkInspection(answers, on, now).map(({ field, rule }) => `${field} ${rule}`)

describe('what can be recorded', () => {
  test.each([
    ['a pass', passed, works],
    ['a failed reinstatement without sites', failed, works],
    [
      'a failed reinstatement with its sites',
      { ...failed, failure_reason_details: [{ ...depression, site_reference_numbers: ['2'] }] },
      reinstated,
    ],
    ['a dangerous site where nobody was called', dangerous, works],
    ['a Section 81 inspection', atSection81, section81],
    [
      'an investigation that failed in none of the five areas',
      {
        ...passed,
        inspection_type: 'investigatory_works',
        inspection_category: 'trial_hole',
        inspection_outcome: 'failed',
      },
      works,
    ],
  ] as const)('%s', (_name, answers, on) => expect(problems(answers, on)).toEqual([]))
})

describe('BR-INSP-10 the pairing of type, category and outcome', () => {
  test('a category of another type', () =>
    expect(problems({ ...passed, inspection_category: 'b' })).toEqual(['inspection_category BR-INSP-10']))
  test('no category', () =>
    expect(problems({ ...passed, inspection_category: null })).toEqual(['inspection_category BR-INSP-10']))

  test.each(inspectionTypes.filter((type) => type !== 'section_81'))('%s: no outcome outside the matrix', (type) => {
    for (const category of categoriesOf(type)) {
      for (const outcome of inspectionOutcomes) {
        const answers = { ...passed, inspection_type: type, inspection_category: category, inspection_outcome: outcome }
        const isRefused = problems(answers).includes('inspection_outcome BR-INSP-10')
        expect(isRefused, `${category} ${outcome}`).toBe(!outcomesOf(type, category).includes(outcome))
      }
    }
  })
})

describe('BR-INSP-04 Section 81', () => {
  test('belongs on Section 81 works records, attributed or not', () => {
    expect(problems(atSection81)).toEqual(['inspection_type BR-INSP-04'])
    expect(problems(atSection81, { ...section81, work_status: 'unattributable' })).toEqual([])
  })
  test('chooses no category', () =>
    expect(problems({ ...atSection81, inspection_category: 'a' }, section81)).toEqual([
      'inspection_category BR-INSP-04',
    ]))
})

describe('BR-INSP-22 the start is past', () => {
  test.each([
    ['2026-11-24T10:00:00Z', []],
    ['2026-11-24T10:00:01Z', ['inspection_start_date BR-INSP-22']],
    ['2026-11-25', ['inspection_start_date BR-INSP-22']],
  ])('%s', (inspection_start_date, expected) =>
    expect(problems({ ...passed, inspection_start_date })).toEqual(expected),
  )
})

describe('BR-INSP-23, 24 failed areas', () => {
  const withAreas = (...areas: NonNullable<InspectionAnswers['failure_reason_details']>) => ({
    ...failed,
    failure_reason_details: areas,
  })
  test.each([[null], [[]]])('are needed: %j', (areas) =>
    expect(problems({ ...failed, failure_reason_details: areas })).toEqual(['failure_reason_details BR-INSP-23']),
  )
  test('are not asked for when it passed', () =>
    expect(problems({ ...passed, failure_reason_details: [signage] })).toEqual(['failure_reason_details BR-INSP-23']))
  test('are not asked for of Section 81', () => {
    const answers = { ...atSection81, inspection_outcome: 'failed_low', made_safe_by_ha: true } as const
    expect(problems(answers, section81)).toEqual([])
    expect(problems({ ...answers, failure_reason_details: [signage] }, section81)).toEqual([
      'failure_reason_details BR-INSP-23',
    ])
  })
  test('are those of the type; a follow-up has both lists', () => {
    expect(problems(withAreas(signage))).toEqual(['failure_reason_details.0.failure_reason BR-INSP-24'])
    const followUp = { inspection_type: 'non_compliance_follow_up', inspection_category: 'follow_up' } as const
    expect(problems({ ...withAreas(signage, depression), ...followUp })).toEqual([])
  })
  test('name their sites where something is reinstated, and only sites that are there', () => {
    const field = 'failure_reason_details.0.site_reference_numbers BR-INSP-23'
    expect(problems(withAreas(depression), reinstated)).toEqual([field])
    expect(problems(withAreas({ ...depression, site_reference_numbers: ['3'] }), reinstated)).toEqual([field])
    expect(problems(withAreas({ ...depression, site_reference_numbers: ['1'] }), works)).toEqual([field])
  })
})

describe('BR-INSP-25 details of the outcome', () => {
  test.each([
    ['a', 'unable_to_complete_inspection'],
    ['conditions', 'non_compliant_with_conditions'],
  ] as const)('%s: %s', (inspection_category, inspection_outcome) => {
    const answers = { ...passed, inspection_category, inspection_outcome }
    expect(problems(answers)).toEqual(['inspection_outcome_details BR-INSP-25'])
    expect(problems({ ...answers, inspection_outcome_details: ' ' })).toEqual(['inspection_outcome_details BR-INSP-25'])
    expect(problems({ ...answers, inspection_outcome_details: 'Gate locked' })).toEqual([])
  })
})

describe('BR-INSP-26 a dangerous live site', () => {
  test('was somebody called, and was it put right', () =>
    expect(problems({ ...dangerous, was_call_logged: null, defect_fixed_on_site: null })).toEqual([
      'was_call_logged BR-INSP-26',
      'defect_fixed_on_site BR-INSP-26',
    ]))
  test('who was called, under what reference, and what was said', () => {
    const called = { ...dangerous, was_call_logged: true }
    expect(problems(called)).toEqual([
      'call_logged_to BR-INSP-26',
      'call_logged_reference BR-INSP-26',
      'call_logged_summary BR-INSP-26',
    ])
    const told = { call_logged_to: 'Duty officer', call_logged_reference: '4711', call_logged_summary: 'Open trench' }
    expect(problems({ ...called, ...told })).toEqual([])
  })
  test('is not asked of a low failure, nor of a reinstatement', () => {
    expect(
      problems({ ...dangerous, inspection_outcome: 'failed_low', was_call_logged: null, defect_fixed_on_site: null }),
    ).toEqual([])
    expect(problems({ ...failed, inspection_outcome: 'failed_high' })).toEqual([])
  })
})

test('BR-INSP-27 a failed Section 81 inspection says whether the authority made it safe', () => {
  for (const inspection_outcome of ['failed_high', 'failed_low'] as const) {
    const answers = { ...atSection81, inspection_outcome }
    expect(problems(answers, section81)).toEqual(['made_safe_by_ha BR-INSP-27'])
    expect(problems({ ...answers, made_safe_by_ha: false }, section81)).toEqual([])
  }
})

test('BR-GEN-56, BR-INSP-28 evidence needs files, whatever the outcome', () => {
  expect(problems({ ...passed, inspection_evidence: true })).toEqual(['file_ids BR-GEN-56'])
  expect(problems({ ...passed, inspection_evidence: true, file_ids: [] })).toEqual(['file_ids BR-GEN-56'])
  expect(problems({ ...passed, inspection_evidence: true, file_ids: [1] })).toEqual([])
})
