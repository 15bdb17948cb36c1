import { describe, expect, test } from 'vitest'
import { parts } from '../../apply/testing/complete-draft.ts'
import type { Alteration } from '../alteration-query.ts'
import { begunPermit } from '../testing/granted-permit.ts'
import { decisionProblems, decisionsFor, nothingDecided, requestOf, type Deciding } from './change-decision.ts'

const extension: Alteration = {
  permit_alteration_reference_number: 'MW00112345678-01-CR-01',
  date_created: '2026-11-23T09:00:00.000Z',
  deadline_date: '2026-11-25T00:00:00.000Z',
  alteration_status: 'submitted',
  alteration_status_string: 'Submitted',
  alteration_type: 'WORK_EXTENSION',
  alteration_type_string: 'Works extension',
  permit_alteration_reason: 'The pipe is deeper',
  original: begunPermit,
  proposed: { ...begunPermit, proposed_end_date: '2026-12-01T00:00:00.000Z' },
}
const deciding: Deciding = {
  alteration: extension,
  permit: begunPermit,
  role: 'HighwayAuthority',
  now: Temporal.Instant.from('2026-11-24T10:00:00Z'),
}
const typed = { ...nothingDecided, assessment_comments: ' Two days are enough ' }

describe('decisions on a change', () => {
  test('a challenge is offered on a later end only (BR-ALT-34, 47)', () => {
    expect(decisionsFor(deciding).map(({ decision }) => decision)).toContain('grant_with_duration_challenge')
    const other = { ...deciding, alteration: { ...extension, proposed: begunPermit } }
    expect(decisionsFor(other).map(({ decision }) => decision)).toEqual(['grant', 'refuse'])
  })

  test('none is open once one was made, or the time is over (BR-ALT-17, 39)', () => {
    const refused = { ...deciding, alteration: { ...extension, alteration_status: 'refused' as const } }
    expect(decisionsFor(refused)[0]?.notNow).toBe('Change request with status Refused cannot be granted')
    const late = { ...deciding, now: Temporal.Instant.from('2026-11-26T10:00:00Z') }
    expect(decisionsFor(late)[0]?.notNow).toContain('The time to decide ended on 25 November 2026')
  })

  test('sends only what it asks for: a discount with a grant, a date with a challenge (BR-ALT-32 to 34)', () => {
    expect(requestOf('grant', { ...typed, assessment_discount: '20' })).toEqual({
      alteration_status: 'granted',
      assessment_discount: 20,
      assessment_comments: 'Two days are enough',
    })
    expect(requestOf('refuse', typed)).toEqual({
      alteration_status: 'refused',
      assessment_comments: 'Two days are enough',
    })
    const challenge = { ...typed, reasonable_period_end_date: parts('2026-11-26') }
    expect(requestOf('grant_with_duration_challenge', challenge)).toEqual({
      alteration_status: 'granted_with_duration_challenge',
      assessment_comments: 'Two days are enough',
      reasonable_period_end_date: '2026-11-26T00:00:00+00:00',
    })
  })

  test('a challenge lies between the present end and the day before the one asked for (BR-ALT-40)', () => {
    const on = (day: string) =>
      decisionProblems(
        { ...typed, alteration_status: 'grant_with_duration_challenge', reasonable_period_end_date: parts(day) },
        deciding,
      ).map(({ message }) => message)
    expect(on('2026-11-24')).toEqual([])
    expect(on('2026-11-30')).toEqual([])
    expect(on('2026-12-01')).toEqual(['End date must be between 24 November 2026 and 30 November 2026'])
  })

  test('a date that is not given is told once', () => {
    const problems = decisionProblems({ ...typed, alteration_status: 'grant_with_duration_challenge' }, deciding)
    expect(problems.map(({ message }) => message)).toEqual(['Enter when the works should end'])
  })
})
