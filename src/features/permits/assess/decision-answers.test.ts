import { describe, expect, test } from 'vitest'
import type { Permit } from '../use-permit.ts'
import {
  choicesFor,
  decisionProblems,
  isOpen,
  nothingDecided,
  requestOf,
  type DecisionAnswers,
} from './decision-answers.ts'
import { decidedWords, decisionNames, effectsOf } from './decision-words.ts'

const now = Temporal.Instant.from('2026-11-23T10:12:00Z')

function permit(given: Partial<Permit> = {}): Permit {
  const known: Partial<Permit> = {
    permit_reference_number: 'MW00112345678-01',
    permit_status: 'submitted',
    assessment_status: null,
    work_category: 'standard',
    work_type: 'planned',
    work_status: 'planned',
    promoter_organisation: 'Marl Water',
    proposed_start_date: '2026-12-07T00:00:00.000Z',
    proposed_end_date: '2026-12-14T00:00:00.000Z',
    deadline_date: '2026-11-23T00:00:00.000Z',
    ever_modification_requested: false,
    ...given,
  }
  return known as Permit
}

const immediate = (given: Partial<Permit> = {}) =>
  permit({
    work_type: 'immediate',
    work_category: 'immediate_urgent',
    work_status: 'in_progress',
    actual_start_date: '2026-11-20T09:00:00Z',
    ...given,
  })

const answers = (given: Partial<DecisionAnswers>): DecisionAnswers => ({ ...nothingDecided(''), ...given })

const problems = (given: Partial<DecisionAnswers>, of = permit(), at = now) =>
  decisionProblems(answers(given), { permit: of, role: 'HighwayAuthority', now: at }).map(({ field, message }) => [
    field,
    message,
  ])

const open = (of: Permit, at = now) =>
  choicesFor({ permit: of, role: 'HighwayAuthority', now: at })
    .filter(({ answer }) => answer.yes)
    .map(({ decision }) => decision)

describe('what can be decided', () => {
  test('a planned application: granted, sent back or refused, and its end date not challenged', () => {
    expect(open(permit())).toEqual(['grant', 'request_modification', 'refuse'])
    expect(choicesFor({ permit: permit(), role: 'HighwayAuthority', now })).toHaveLength(3)
  })

  test('a second request for changes is refused with its reason (BR-PERMIT-42)', () => {
    const asked = permit({ ever_modification_requested: true })
    expect(open(asked)).toEqual(['grant', 'refuse'])
    expect(problems({ decision: 'request_modification' }, asked)).toEqual([
      ['decision', 'You have already asked for changes to this permit once: you can only grant or refuse it'],
    ])
  })

  test('immediate works can be granted with a challenge (BR-PERMIT-43)', () => {
    expect(open(immediate())).toContain('grant_with_duration_challenge')
  })

  test('nothing, once the day of the deadline is over or somebody has decided (BR-PERMIT-15)', () => {
    expect(isOpen({ permit: permit(), role: 'HighwayAuthority', now })).toBe(true)
    const afterwards = Temporal.Instant.from('2026-11-24T00:00:00Z')
    expect(isOpen({ permit: permit(), role: 'HighwayAuthority', now: afterwards })).toBe(false)
    const granted = permit({ permit_status: 'granted', assessment_status: 'granted' })
    expect(isOpen({ permit: granted, role: 'HighwayAuthority', now })).toBe(false)
  })
})

describe('what is wrong with a decision', () => {
  test('nothing chosen, nothing typed', () => {
    expect(problems({})).toEqual([['decision', 'Select a decision']])
    expect(problems({ decision: 'refuse' })).toEqual([
      ['reasons_for_refusal', 'Select at least one reason'],
      ['additional_comments', 'Enter comments for the promoter'],
    ])
    expect(problems({ decision: 'request_modification' })).toEqual([
      ['pending_change_details', 'Enter what must change'],
    ])
  })

  test('a discount that is none, told once', () => {
    expect(problems({ decision: 'grant', assessment_discount: '' })).toEqual([
      ['assessment_discount', 'Enter a discount between 0 and 100'],
    ])
    expect(problems({ decision: 'grant', assessment_discount: '101' })).toEqual([
      ['assessment_discount', 'Enter a discount between 0 and 100'],
    ])
    expect(problems({ decision: 'grant', assessment_discount: 'ten' })).toEqual([
      ['assessment_discount', 'Discount must be a whole number'],
    ])
    expect(problems({ decision: 'grant', assessment_discount: '2.5' })).toHaveLength(1)
  })

  test('an end date less than 2 working days after the start', () => {
    const challenge = { decision: 'grant_with_duration_challenge', additional_comments: 'Shorter, please' } as const
    const on = (day: string) => ({ ...challenge, reasonable_period_end_date: { day, month: '11', year: '2026' } })
    expect(problems(on('23'), immediate())).toEqual([
      ['reasonable_period_end_date', 'End date must be at least 2 working days after the start'],
    ])
    expect(problems(on('24'), immediate())).toEqual([])
    expect(problems(challenge, immediate())).toEqual([
      ['reasonable_period_end_date', 'Enter when the works should end'],
    ])
  })
})

describe('the request', () => {
  const typed = answers({
    assessment_discount: '10',
    additional_comments: ' Signals near a school ',
    reasons_for_refusal: ['RC21', 'RC10'],
    pending_change_details: 'Other hours',
    reasonable_period_end_date: { day: '1', month: '12', year: '2026' },
  })

  test('carries what its decision asks for and nothing typed under another', () => {
    expect(requestOf({ ...typed, decision: 'grant' }, permit())).toEqual({
      assessment_status: 'granted',
      assessment_discount: 10,
      additional_comments: 'Signals near a school',
    })
    expect(requestOf({ ...typed, decision: 'refuse' }, permit())).toEqual({
      assessment_status: 'refused',
      reasons_for_refusal: ['RC10', 'RC21'],
      additional_comments: 'Signals near a school',
    })
    expect(requestOf({ ...typed, decision: 'request_modification' }, permit())).toEqual({
      assessment_status: 'permit_modification_request',
      pending_change_details: 'Other hours',
    })
    expect(requestOf({ ...typed, decision: 'grant_with_duration_challenge' }, immediate())).toEqual({
      assessment_status: 'granted',
      is_duration_challenged: true,
      reasonable_period_end_date: '2026-12-01',
      assessment_discount: 10,
      additional_comments: 'Signals near a school',
    })
  })

  test('of HS2 highway works has no discount (BR-PERMIT-40)', () => {
    const hs2 = permit({ work_category: 'hs2_highway', work_type: 'hs2_highway_works' })
    expect(requestOf({ ...typed, decision: 'grant' }, hs2)).not.toHaveProperty('assessment_discount')
    expect(problems({ decision: 'grant', assessment_discount: '' }, hs2)).toEqual([])
  })
})

describe('what a decision leads to', () => {
  test('every choice has a name, an outcome and effects', () => {
    for (const decision of ['grant', 'request_modification', 'refuse', 'grant_with_duration_challenge'] as const) {
      expect(decisionNames[decision]).toBeTruthy()
      expect(decidedWords[decision]).toMatch(/^is /)
      expect(effectsOf(decision, immediate()).length).toBeGreaterThan(1)
    }
  })

  test('planned works must not start when refused; immediate works have already begun', () => {
    expect(effectsOf('refuse', permit())[0]).toBe('The clock stops. Works must not start.')
    expect(effectsOf('refuse', immediate()).join(' ')).not.toContain('must not start')
    expect(effectsOf('grant', permit())).toContain('Marl Water can start from 7 December 2026.')
  })

  test('a stopped permit stays closed (BR-PERMIT-75)', () => {
    const stopped = immediate({ permit_status: 'closed', actual_stop_date: '2026-11-21T09:00:00Z' })
    expect(open(stopped)).toEqual(['grant', 'refuse'])
    expect(effectsOf('grant', stopped)[0]).toContain('stays closed')
    expect(effectsOf('refuse', stopped)[0]).toContain('stays closed')
  })
})
