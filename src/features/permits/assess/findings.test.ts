import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Permit } from '../use-permit.ts'
import { changesAsked } from './changes-asked.ts'
import type { ConditionFinding } from './condition-findings.ts'
import { hoursFinding, hoursHeading } from './hours-finding.ts'
import { lastDecision, markedBy, settledWords } from './who-and-when.ts'

type Timed = Parameters<typeof hoursFinding>[0]

const morning: Permit['permit_asds'][number] = {
  street_special_desig_code: 2,
  street_special_desig_code_string: 'Traffic-sensitive',
  special_desig_start_time: 730,
  special_desig_end_time: 930,
  special_desig_periodicity_code: 2,
}

const timed = (given: Partial<Timed> = {}): Timed => ({
  proposed_start_date: '2026-12-04T00:00:00.000Z',
  proposed_end_date: '2026-12-07T00:00:00.000Z',
  proposed_start_time: '2026-12-04T09:00:00Z',
  proposed_end_time: '2026-12-07T15:00:00Z',
  permit_asds: [morning],
  permit_not_selected_asds: [],
  ...given,
})

describe('the hours of the works', () => {
  test('conflict on each working day with the sensitive time that they overlap', () => {
    const finding = hoursFinding(timed())
    // Friday and Monday, 9am to 9:30am
    expect(finding).toMatchObject({ minutes: 60, isSensitive: true, isLeftOut: false, isAssumed: false })
    expect(hoursHeading(finding)).toBe('Hours: 1 hour falls in sensitive time')
  })

  test('count a designation that the promoter left out, and say that it was', () => {
    const finding = hoursFinding(timed({ permit_asds: [], permit_not_selected_asds: [morning] }))
    expect(finding).toMatchObject({ minutes: 60, isLeftOut: true })
  })

  test('are 8am to 5pm when none are given', () => {
    const finding = hoursFinding(timed({ proposed_start_time: null, proposed_end_time: null }))
    expect(finding).toMatchObject({ minutes: 180, isAssumed: true })
    expect(hoursHeading(finding)).toBe('Hours: up to 3 hours in sensitive time')
  })

  test('have nothing to conflict with on a street that is not traffic-sensitive', () => {
    expect(hoursHeading(hoursFinding(timed({ permit_asds: [] })))).toBe('Hours: the street is not traffic-sensitive')
  })
})

const condition = (given: Partial<ConditionFinding>): ConditionFinding => ({
  condition: 'NCT08a',
  name: 'Traffic management request (signals)',
  comment: '',
  standing: 'missing',
  because: 'Usual with two-way signals',
  ...given,
})

describe('what the promoter is asked to change', () => {
  test('begins with the problems found', () => {
    const { problems, text } = changesAsked(hoursFinding(timed()), [
      condition({}),
      condition({ condition: 'NCT01a', standing: 'mandatory', because: '' }),
      condition({ condition: 'NCT02a', standing: 'bare', because: 'It should say days and times' }),
    ])
    expect(problems).toBe(3)
    expect(text.split('\n')).toEqual([
      'Keep works out of traffic-sensitive time (7:30am to 9:30am): 2 days conflict with it.',
      'Add NCT08a, traffic management request (signals).',
      'Complete NCT02a. It should say days and times.',
    ])
  })

  test('leaves the hours alone when a condition limits them and the application gives none', () => {
    const unknown = hoursFinding(timed({ proposed_start_time: null, proposed_end_time: null }))
    const limit = condition({
      condition: 'NCT02a',
      standing: 'present',
      because: '',
      comment: 'Monday to Friday, 9:30am to 4pm',
    })
    expect(changesAsked(unknown, [limit]).text).toBe('')
    expect(changesAsked(unknown, []).problems).toBe(1)
  })

  test('always fits the 500 characters that the contract takes', () => {
    const name = fc.string({ minLength: 0, maxLength: 200 })
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), (names) => {
        const asked = changesAsked(
          hoursFinding(timed()),
          names.map((each) => condition({ name: each })),
        )
        expect(asked.text.length).toBeLessThanOrEqual(500)
      }),
    )
  })
})

const row = (event: string, action_date: string, more: object = {}) =>
  ({
    action_date,
    topic: 'Permit',
    details: '',
    username: 'priya@marlshire.example',
    event,
    event_string: event,
    object_reference: 'MW1-01',
    update_id: 1,
    ...more,
  }) as Parameters<typeof lastDecision>[0][number]

describe('who did what', () => {
  const rows = [
    row('permit_submitted', '2026-11-16T14:12:00Z'),
    row('permit_under_assessment', '2026-11-23T09:00:00Z', { internal_user_name: 'Priya Nair' }),
    row('permit_refused', '2026-11-23T10:00:00Z'),
    row('permit_granted', '2026-11-24T10:00:00Z', { object_reference: 'MW1-02' }),
  ]

  test('is read from the events of that permit alone', () => {
    expect(markedBy(rows, 'MW1-01')).toEqual({ who: 'Priya Nair', at: '2026-11-23T09:00:00Z' })
    expect(lastDecision(rows, 'MW1-01')).toEqual({ who: 'priya@marlshire.example', at: '2026-11-23T10:00:00Z' })
    expect(lastDecision(rows.slice(0, 2), 'MW1-01')).toBeUndefined()
  })

  test('is told with what the permit is now', () => {
    const refused = { permit_status: 'refused', assessment_status: 'refused' } as Permit
    const deemed = { permit_status: 'granted', assessment_status: 'granted', is_deemed: true } as Permit
    expect(settledWords(refused, lastDecision(rows, 'MW1-01'))).toBe(
      'This permit is refused: decided by priya@marlshire.example on 23 November 2026 at 10am.',
    )
    expect(settledWords(refused, undefined)).toBe('This permit is refused.')
    expect(settledWords(deemed, undefined)).toBe('Nobody decided in time: this permit was deemed granted.')
  })
})
