import { describe, expect, test } from 'vitest'
import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import { adviceOn } from './application-advice.ts'
import type { ApplicationAnswers } from './application-answers.ts'
import { applicationProblems } from './application-steps.ts'
import { meaningOf } from './dates-meaning.ts'
import { completeDraft, mondayMorning, parts } from './testing/complete-draft.ts'

function adviceFor(changes: Partial<ApplicationAnswers>) {
  const draft = completeDraft(changes)
  const problems = applicationProblems(draft, { now: mondayMorning })
  return adviceOn(draft, meaningOf(draft, mondayMorning, englandAndWales), problems, mondayMorning)
}
const titles = (changes: Partial<ApplicationAnswers>, kind: string) =>
  adviceFor(changes)
    .filter((advice) => advice.kind === kind)
    .map(({ title }) => title)

describe('right first time', () => {
  test('hours in sensitive time are a warning, other hours are fine', () => {
    // 8am to 9:30am on each of five days
    expect(titles({}, 'warning')).toEqual([
      '7 hours 30 minutes fall in traffic-sensitive time',
      'Date and time limits on the works (NCT02a) is not among the conditions',
    ])
    const later = { proposed_start_time: '10:00', proposed_end_time: '15:00' }
    expect(titles(later, 'warning')).toEqual([])
    expect(titles(later, 'fine')).toContain('No hours fall in traffic-sensitive time')
  })

  test('notice and place are told when they are fine', () => {
    expect(titles({}, 'fine')).toContain('You give 10 working days of notice, 10 are needed')
    expect(titles({}, 'fine')).toContain('The works are 3 metres from the middle of ABBEY ROAD')
  })

  test.each<[string, Partial<ApplicationAnswers>, string]>([
    ['a short notice', { proposed_start_date: parts('2026-12-04') }, 'You give only 9 of 10 working days of notice'],
    ['a start in the past', { proposed_start_date: parts('2026-11-20') }, 'The start date is in the past'],
    ['long works', { proposed_end_date: parts('2027-01-29') }, 'This is sent as Major (PAA)'],
    ['no designation of a sensitive street', { permit_asds: ['none'] }, 'The street is traffic-sensitive'],
    [
      'a plan without a file',
      { traffic_management_plan: 'yes' },
      'You have a traffic management plan but no file is added',
    ],
    ['a private street', { road_category: '9' }, 'This street is private'],
    [
      'a place far from the street',
      { works_coordinates: { type: 'Point', coordinates: [423100, 301080] } },
      'The works are 80 metres from the middle of ABBEY ROAD',
    ],
    [
      'signals without their conditions',
      { traffic_management_type: 'two_way_signals' },
      'Remove signals when not needed (NCT09c) is not among the conditions',
    ],
    [
      'a condition without details',
      { permit_conditions: ['NCT02a'] },
      'Date and time limits on the works (NCT02a) has no details',
    ],
    [
      'immediate works in the future',
      { work_type: 'immediate', immediate_risk: 'no' },
      'The start time is in the future',
    ],
  ])('%s is a warning', (_, changes, title) => expect(titles(changes, 'warning')).toContain(title))

  test('what must be put right comes first and leads to its step', () => {
    const [first] = adviceFor({ description_of_work: '' })
    expect(first).toEqual({ kind: 'must_fix', title: 'Enter a description of the works', step: 'works' })
  })
})
