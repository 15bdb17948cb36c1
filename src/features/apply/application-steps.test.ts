import { describe, expect, test } from 'vitest'
import { noAnswers } from './application-answers.ts'
import type { ApplicationAnswers } from './application-answers.ts'
import {
  applicationProblems,
  bodyToSend,
  isOptional,
  problemsOfStep,
  questionSteps,
  stepAfter,
  stepOfField,
  stepState,
  stepsOf,
} from './application-steps.ts'
import { completeDraft, marlfordStreet, mondayMorning, parts, recordOfWorks } from './testing/complete-draft.ts'

const surroundings = { now: mondayMorning, promoterPrefix: 'MW' }
const problems = (changes: Partial<ApplicationAnswers> = {}) =>
  applicationProblems(completeDraft(changes), surroundings)
const empty = () => ({ ...completeDraft(), answers: noAnswers, saved: [] })

describe('problems of an application', () => {
  test('a complete one has none', () => expect(problems()).toEqual([]))

  test('an empty one has them in the order of the journey, each on a step', () => {
    const found = applicationProblems(empty(), surroundings)
    const order = questionSteps.map((step) => step.name)
    const places = found.map(({ field }) => order.indexOf(stepOfField(field) ?? 'files'))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(found.map(({ field }) => field)).toContain('proposed_start_date')
    expect(found.map(({ message }) => message)).toContain('Select a workstream')
  })

  test('a date that was typed wrong is told once, as such', () => {
    const found = problems({ proposed_start_date: { day: '31', month: '2', year: '2026' } })
    expect(found.map(({ message }) => message)).toEqual(['Start date must be a real date'])
  })

  test('a part of a date that is missing is told on that part', () => {
    const [first] = problems({ proposed_end_date: { day: '11', month: '', year: '2026' } })
    expect(first).toEqual({ field: 'proposed_end_date.month', message: 'End date must include a month' })
  })

  test.each<[string, Partial<ApplicationAnswers>, string]>([
    ['signals without a contact', { traffic_management_type: 'two_way_signals' }, 'emergency_contact_name'],
    ['designations not answered', { permit_asds: [] }, 'permit_asds'],
    ['a designation and none at once', { permit_asds: ['0', 'none'] }, 'permit_asds'],
    ['an own reference not given', { reference_from: 'own' }, 'work_reference_number'],
    [
      'an own reference of another',
      { reference_from: 'own', work_reference_number: 'XX00112345' },
      'work_reference_number',
    ],
    ['an end before the start', { proposed_end_date: parts('2026-12-06') }, 'proposed_end_date'],
  ])('%s', (_, changes, field) => expect(problems(changes).map((problem) => problem.field)).toContain(field))

  test('a condition whose details are too long is told on the conditions', () => {
    const found = problems({ permit_conditions: ['NCT02a'], condition_details: { NCT02a: 'x'.repeat(1501) } })
    expect(problemsOfStep('conditions', found)).toHaveLength(1)
  })
})

describe('an early start', () => {
  const early = { proposed_start_date: parts('2026-12-04'), proposed_end_date: parts('2026-12-10') }

  test('is asked about only when the notice is short', () => {
    expect(stepsOf(completeDraft(), mondayMorning)).not.toContain('early-start')
    expect(stepsOf(completeDraft(early), mondayMorning)).toContain('early-start')
    expect(stepAfter('timings', completeDraft(early), mondayMorning)).toBe('early-start')
    expect(stepAfter('timings', completeDraft(), mondayMorning)).toBe('clashes')
  })

  test('needs its answer', () => {
    expect(problems(early).map(({ field }) => field)).toEqual(['early_start_pre_approval'])
    expect(problems({ ...early, early_start_pre_approval: 'no' }).map(({ field }) => field)).toEqual([
      'early_start_reason',
    ])
  })

  test('leaves nothing behind when the dates move out of it', () => {
    const reason = { early_start_pre_approval: 'no', early_start_reason: 'A leak' } as const
    expect(bodyToSend(completeDraft({ ...early, ...reason }), mondayMorning).early_start_reason).toBe('A leak')
    expect(bodyToSend(completeDraft(reason), mondayMorning).early_start_reason).toBeUndefined()
  })
})

describe('states of the steps', () => {
  test('only the first two are open until there is a place', () => {
    const draft = empty()
    const found = applicationProblems(draft, surroundings)
    expect(stepState('start', draft, found)).toBe('not_started')
    expect(stepState('traffic', draft, found)).toBe('not_yet')
    const drawn = {
      ...draft,
      answers: { ...noAnswers, street: marlfordStreet, works_coordinates: recordOfWorks.works_coordinates },
    }
    expect(stepState('traffic', drawn, found)).toBe('not_started')
    expect(stepState('location', drawn, found)).toBe('started')
  })

  test('saved and right is completed, saved and wrong is a problem', () => {
    expect(stepState('traffic', completeDraft(), [])).toBe('completed')
    const signals = completeDraft({ traffic_management_type: 'multi_way_signals' })
    expect(stepState('traffic', signals, applicationProblems(signals, surroundings))).toBe('problem')
  })

  test('every answer belongs to a step, the record of a further permit is a place', () => {
    expect(stepOfField('permit_conditions[3].comment')).toBe('conditions')
    expect(stepOfField('proposed_end_date.month')).toBe('timings')
    expect(stepOfField('permit_status')).toBeUndefined()
    const further = { ...empty(), record: recordOfWorks }
    expect(stepState('traffic', further, [])).toBe('not_started')
    expect(stepAfter('files', further, mondayMorning)).toBe('checks')
  })
})

describe('works of the HS2 promoter', () => {
  const hs2 = (changes: Parameters<typeof completeDraft>[0]) => ({
    ...completeDraft(changes),
    promoter_swa_code: '7374',
  })
  const messagesOf = (draft: ReturnType<typeof completeDraft>) =>
    applicationProblems(draft, { now: mondayMorning }).map(({ message }) => message)

  test('are asked about the HS2 Act, nobody else’s are (BR-HS2-01)', () => {
    expect(stepsOf(completeDraft(), mondayMorning)).not.toContain('hs2')
    expect(stepsOf(hs2({}), mondayMorning)).toContain('hs2')
    expect(messagesOf(hs2({}))).toContain('Select yes if the works are inside the HS2 Act limits')
  })

  test('have no designations and conditions under the Act (BR-HS2-06, BR-COND-04)', () => {
    const highway = hs2({ work_type: 'hs2_highway_works', hs2_in_act_limits: 'no', permit_asds: [] })
    expect(stepsOf(highway, mondayMorning)).not.toContain('conditions')
    expect(stepsOf(highway, mondayMorning)).not.toContain('designations')
    expect(bodyToSend(highway, mondayMorning).permit_conditions).toBeUndefined()
    expect(messagesOf(highway)).toEqual([])
    const street = hs2({ hs2_in_act_limits: 'no' })
    expect(stepsOf(street, mondayMorning)).toContain('conditions')
    expect(bodyToSend(street, mondayMorning)).toMatchObject({ hs2_in_act_limits: false, is_ttro_required: false })
  })

  test('say which provision applies only where that is asked (BR-HS2-03)', () => {
    const inside = hs2({ work_type: 'hs2_highway_works', hs2_in_act_limits: 'yes' })
    expect(messagesOf(inside)).toEqual(['Select whether a protective provision applies'])
    const answered = { ...inside.answers, hs2_highway_exemption: 'works_to_a_bridge' as const }
    expect(bodyToSend({ ...inside, answers: answered }, mondayMorning).hs2_highway_exemption).toBe('works_to_a_bridge')
    const outside = { ...answered, hs2_in_act_limits: 'no' as const }
    expect(bodyToSend({ ...inside, answers: outside }, mondayMorning).hs2_highway_exemption).toBeUndefined()
  })

  test('name other streets and people to tell (BR-HS2-08)', () => {
    const draft = hs2({
      hs2_in_act_limits: 'no',
      hs2_additional_usrns: '83900193\n 83900194, 83900195',
      hs2_highway_emails: ['', 'liaison@example.com'],
    })
    expect(bodyToSend(draft, mondayMorning)).toMatchObject({
      hs2_additional_usrns: [83900193, 83900194, 83900195],
      hs2_highway_emails: ['liaison@example.com'],
    })
    const wrong = { ...draft, answers: { ...draft.answers, hs2_highway_emails: ['no address', ''] } }
    const [problem] = applicationProblems(wrong, { now: mondayMorning })
    expect(problem?.field).toBe('hs2_highway_emails.0')
  })
})

test('what else is here never stands in the way', () => {
  const unseen = { ...completeDraft(), saved: [] }
  expect(isOptional('clashes')).toBe(true)
  expect(problemsOfStep('clashes', applicationProblems(unseen, { now: mondayMorning }))).toEqual([])
})
