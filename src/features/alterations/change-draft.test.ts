import { describe, expect, test } from 'vitest'
import { parts } from '../apply/testing/complete-draft.ts'
import { changeBody, changeOpen, changeProblems, changesAnything } from './change-draft.ts'
import { topicNames } from './change-topics.ts'
import { answers, begunPermit, changing, grantedPermit } from './testing/granted-permit.ts'
import { wholeModel } from './whole-model.ts'

const around = changing()

describe('what a change sends', () => {
  test('is the permit as it is, when everything is asked again and nothing answered otherwise (BR-ALT-12)', () => {
    const body = changeBody(answers(around, { topics: [...topicNames] }), around)
    expect(body).toEqual({ ...wholeModel(grantedPermit), permit_alteration_reason: 'The pipe is deeper' })
    expect(changesAnything(body, grantedPermit)).toBe(false)
  })

  test('carries the answers of what was chosen, and everything else as the permit says it', () => {
    const typed = answers(around, {
      topics: ['traffic'],
      traffic_management_type: 'priority_working',
      secondary_contact: 'Nia',
    })
    const body = changeBody(typed, around)
    expect(body.traffic_management_type).toBe('priority_working')
    expect(body.secondary_contact).toBe('Tom Ashdown')
    expect(body.permit_conditions).toHaveLength(5)
  })

  test('keeps a condition that stands twice, until its details are typed anew (BR-COND-06)', () => {
    const same = changeBody(answers(around, { topics: ['conditions'] }), around)
    expect(same.permit_conditions?.filter(({ condition }) => condition === 'NCT02a')).toHaveLength(2)
    const typed = answers(around, { topics: ['conditions'], condition_details: { NCT02a: 'Sundays only' } })
    expect(changeBody(typed, around).permit_conditions).toContainEqual({ condition: 'NCT02a', comment: 'Sundays only' })
  })

  test('moves the time of an end with its date (BR-GEN-25)', () => {
    const typed = answers(around, { topics: ['dates'], proposed_end_date: parts('2026-12-15') })
    expect(changeBody(typed, around).proposed_end_time).toBe('2026-12-15T17:00:00+00:00')
  })

  test('adds files to those that are there', () => {
    const typed = answers(around, { topics: ['files'], file_ids: [{ file_id: 9, name: 'photo.jpg', size: 1 }] })
    expect(changeBody(typed, around).file_ids).toEqual([7, 9])
  })

  test('leaves early-start answers at home when the new start gives enough notice (BR-PERMIT-14)', () => {
    const typed = answers(around, {
      topics: ['dates'],
      proposed_start_date: parts('2027-01-11'),
      proposed_end_date: parts('2027-01-15'),
      early_start_pre_approval: 'no',
      early_start_reason: 'In a hurry',
    })
    expect(changeBody(typed, around)).not.toHaveProperty('early_start_reason')
  })
})

describe('problems of a change', () => {
  const fields = (changes: Parameters<typeof answers>[1], of = around) =>
    changeProblems(answers(of, changes), of).map(({ field }) => field)

  test('begin with the choice of what to change', () => {
    expect(fields({})).toEqual(['topics'])
  })

  test('say that nothing differs', () => {
    expect(fields({ topics: ['traffic'] })).toEqual(['nothing_changed'])
  })

  test('ask for the reason (BR-ALT-19)', () => {
    expect(fields({ topics: ['contacts'], secondary_contact: 'Nia', permit_alteration_reason: ' ' })).toEqual([
      'permit_alteration_reason',
    ])
  })

  test('ask why a start that moves into short notice is early (BR-ALT-16)', () => {
    const typed = { topics: ['dates' as const], proposed_start_date: parts('2026-11-25') }
    expect(fields(typed)).toContain('early_start_pre_approval')
  })

  test('stop standard works from becoming major (BR-ALT-14), but not by an extension', () => {
    const longer = { topics: ['dates' as const], proposed_end_date: parts('2027-01-08') }
    expect(fields(longer)).toEqual(['proposed_end_date'])
    expect(fields(longer, changing(begunPermit))).toEqual([])
  })

  test('lock the start of works that have begun (BR-ALT-13)', () => {
    const moved = { topics: ['dates' as const], proposed_start_date: parts('2026-11-20') }
    expect(fields(moved, changing(begunPermit))).toContain('proposed_start_date')
  })

  test('of what was not chosen stand at the choice', () => {
    const without = changing({ ...grantedPermit, traffic_management_type: 'two_way_signals' })
    const [problem] = changeProblems(answers(without, { topics: ['contacts'], secondary_contact: 'Nia' }), without)
    expect(problem).toMatchObject({
      field: 'topics',
      message: expect.stringMatching(/^Traffic management: Enter an emergency contact/),
    })
  })

  test('tell of a date that is none before anything else', () => {
    expect(fields({ topics: ['dates'], proposed_end_date: { day: '31', month: '2', year: '2027' } })).toEqual([
      'proposed_end_date',
    ])
  })
})

describe('whether a change is open', () => {
  const now = around.now

  test('follows the permit: a request, an extension, or none while one waits (BR-ALT-03, 04, 10)', () => {
    expect(changeOpen(grantedPermit, now)).toMatchObject({ type: 'PROMOTER_CHANGE_REQUEST', action: 'submit' })
    expect(changeOpen(begunPermit, now, '2026-12-01')).toMatchObject({ type: 'WORK_EXTENSION' })
    const waiting = { alteration_status: 'submitted' } as NonNullable<typeof grantedPermit.permit_alterations>[number]
    expect(changeOpen({ ...grantedPermit, permit_alterations: [waiting] }, now)).toMatchObject({ rule: 'BR-ALT-10' })
  })
})
