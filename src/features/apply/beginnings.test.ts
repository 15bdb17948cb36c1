import { describe, expect, test } from 'vitest'
import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import { cameFrom } from './beginning.ts'
import { changedSteps } from './changed-since.ts'
import { beginningWords } from './beginning-words.ts'
import { meaningOf } from './dates-meaning.ts'
import { newApplication } from './new-application.ts'
import type { ForwardPlan } from './new-application.ts'
import { applicationProblems } from './application-steps.ts'
import { applicationBody } from './application-body.ts'
import { marlfordStreet, mondayMorning, parts } from './testing/complete-draft.ts'
import { refusedPermit, refusedWorks } from './testing/refused-works.ts'

const waterBoard = { promoter_swa_code: '7510', promoter_name: 'Marl Water', workstreams: ['001', '002'] }

const paa = {
  ...refusedPermit,
  permit_status: 'granted' as const,
  work_category: 'paa' as const,
  proposed_start_date: '2027-01-07T00:00:00.000Z',
  proposed_end_date: '2027-01-29T00:00:00.000Z',
  is_ttro_required: false,
}

const worksOfPaa = {
  ...refusedWorks,
  active_permit: paa,
  permits: [
    {
      permit_reference_number: paa.permit_reference_number,
      proposed_start_date: paa.proposed_start_date,
      proposed_end_date: paa.proposed_end_date,
      permit_status: 'granted' as const,
      permit_status_string: 'Granted',
      work_category: 'paa' as const,
      work_category_string: 'Major (PAA)',
    },
  ],
}

const plan: ForwardPlan = {
  work_reference_number: 'MW00112345678',
  forward_plan_reference_number: 'MW00112345678-FP',
  start_date: '2027-03-01T00:00:00.000Z',
  end_date: '2027-03-31T00:00:00.000Z',
  forward_plan_status: 'raised',
  forward_plan_status_string: 'Raised',
  promoter_organisation: 'Marl Water',
  promoter_swa_code: '7510',
  promoter_contact_details: '01632 960100',
  highway_authority: 'Marlshire County Council',
  highway_authority_swa_code: '5510',
  workstream_prefix: '001',
  works_coordinates: refusedWorks.works_coordinates,
  street_name: 'ABBEY ROAD',
  usrn: 83900192,
  road_category: 2,
  date_created: '2026-10-01T10:00:00.000Z',
  works_location_description: 'Whole length',
  description_of_work: 'Lay 400 metres of main',
  traffic_management_type: 'road_closure',
}

describe('the permit that follows a PAA', () => {
  const draft = newApplication('d1', { ...waterBoard, work: worksOfPaa, progress: paa, street: marlfordStreet })

  test('begins with everything that the PAA said, its days and conditions too', () => {
    expect(draft.answers.proposed_start_date).toEqual(parts('2027-01-07'))
    expect(draft.answers.permit_conditions).toContain('NCT02a')
    expect(draft.answers.workstream_prefix).toBe('001')
    expect(applicationProblems(draft, { now: mondayMorning })).toEqual([])
  })

  test('is no second PAA (BR-WORK-51), and knows until when it needs no reason for an early start (BR-PERMIT-19)', () => {
    expect(meaningOf(draft, mondayMorning, englandAndWales)?.category).toBe('major')
    expect(draft.record?.progresses).toMatchObject({ kind: 'paa', sendBy: '2026-12-21' })
    expect(beginningWords({ ...waterBoard, work: worksOfPaa, progress: paa })).toContain('21 December 2026')
  })
})

describe('the permit that follows a forward plan', () => {
  const works = { ...refusedWorks, active_permit: null, permits: [] }
  const begin = (changes: Partial<ForwardPlan> = {}) =>
    newApplication('d1', { ...waterBoard, work: works, plan: { ...plan, ...changes }, street: marlfordStreet })

  test('begins with what the plan said', () => {
    expect(begin().answers).toMatchObject({
      work_type: 'planned',
      description_of_work: 'Lay 400 metres of main',
      traffic_management_type: 'road_closure',
      proposed_end_date: parts('2027-03-31'),
    })
  })

  test('is a PAA where the works are major, a permit where they are not (BR-FP-04)', () => {
    const categoryOf = (changes: Partial<ForwardPlan>) =>
      meaningOf(begin(changes), mondayMorning, englandAndWales)?.category
    expect(categoryOf({})).toBe('paa')
    expect(categoryOf({ end_date: '2027-03-05T00:00:00.000Z' })).toBe('standard')
  })

  test('of major length is no PAA where the permit is optional (BR-WORK-49)', () => {
    const draft = begin()
    const answers = { ...draft.answers, activity_type: 'optional_permit_no_fee' as const }
    expect(meaningOf({ ...draft, answers }, mondayMorning, englandAndWales)?.category).toBe('major')
  })
})

describe('again after a refusal', () => {
  test('what had been answered is there to compare with, its dates too (BR-PERMIT-25)', () => {
    const { record, answers } = newApplication('d1', { ...waterBoard, work: refusedWorks, street: marlfordStreet })
    expect(record?.refusal?.before?.proposed_start_date).toEqual(parts('2026-11-09'))
    expect(record?.refusal?.before?.condition_details.NCT02a).toBe('9:30am to 4pm')
    expect(answers.proposed_start_date.day).toBe('')
  })

  test('what came along unchanged counts as unchanged', () => {
    const draft = newApplication('d1', { ...waterBoard, work: refusedWorks, street: marlfordStreet })
    expect(changedSteps(draft)).toEqual(['timings', 'conditions', 'collaboration'])
  })
})

describe('a remedial permit', () => {
  test('names the non-compliance that it puts right (BR-NC-09)', () => {
    const draft = newApplication('d1', {
      ...waterBoard,
      work: refusedWorks,
      nonCompliance: 'MW00112345678-NC-01',
      street: marlfordStreet,
    })
    expect(draft.answers.activity_type).toBe('remedial_works')
    expect(applicationBody(draft).non_compliance_reference_number).toBe('MW00112345678-NC-01')
  })
})

test('a PAA, a plan and a non-compliance name their works record', () => {
  expect(cameFrom(new URLSearchParams('progress=MW1/MW1-01'))).toEqual({
    wrn: 'MW1',
    progress: { wrn: 'MW1', prn: 'MW1-01' },
  })
  expect(cameFrom(new URLSearchParams('forward_plan=MW1-FP'))).toEqual({ wrn: 'MW1', plan: 'MW1-FP' })
  expect(cameFrom(new URLSearchParams('forward_plan=MW1-FP&work=MW2'))).toEqual({ wrn: 'MW2', plan: 'MW1-FP' })
  expect(cameFrom(new URLSearchParams('non_compliance=MW-1-NC-02'))).toEqual({
    wrn: 'MW-1',
    nonCompliance: 'MW-1-NC-02',
  })
})
