import { describe, expect, test } from 'vitest'
import {
  alterationActionOf,
  checkAlterationAssessment,
  decisionHindrance,
  type AlterationAssessment,
} from './alteration-assessment-checks.ts'

const ends = { currentEnd: '2026-12-08', askedEnd: '2026-12-14' }
const fields = (assessment: AlterationAssessment, about = ends) =>
  checkAlterationAssessment(assessment, about).map(({ field, rule }) => [field, rule])

describe('BR-ALT-32 granting needs a discount', () => {
  test.each([0, 30, 100])('%s is one', (assessment_discount) => {
    expect(fields({ alteration_status: 'granted', assessment_discount })).toEqual([])
  })

  test.each([null, -1, 101, 2.5])('%s is none', (assessment_discount) => {
    expect(fields({ alteration_status: 'granted', assessment_discount })).toEqual([
      ['assessment_discount', 'BR-ALT-32'],
    ])
  })
})

describe('BR-ALT-33 refusing needs comments, and no code of a reason', () => {
  test('given', () => {
    expect(fields({ alteration_status: 'refused', assessment_comments: 'x'.repeat(1500) })).toEqual([])
  })

  test.each([[null], [' '], ['x'.repeat(1501)]])('not %j', (assessment_comments) => {
    expect(fields({ alteration_status: 'refused', assessment_comments })[0]?.[0]).toBe('assessment_comments')
  })
})

describe('BR-ALT-34, 40 challenging needs comments and an end between the present one and the one asked for', () => {
  const challenge = { alteration_status: 'granted_with_duration_challenge', assessment_comments: 'Less' } as const

  test.each([
    ['2026-12-07', false],
    ['2026-12-08', true],
    ['2026-12-13', true],
    ['2026-12-14', false],
    [null, false],
  ])('the end %s: %s', (reasonable_period_end_date, isGood) => {
    const wrong = [['reasonable_period_end_date', 'BR-ALT-40']]
    expect(fields({ ...challenge, reasonable_period_end_date })).toEqual(isGood ? [] : wrong)
  })

  test('without comments', () => {
    const end = { reasonable_period_end_date: '2026-12-10', assessment_comments: null }
    expect(fields({ ...challenge, ...end })).toEqual([['assessment_comments', 'BR-ALT-34']])
  })
})

describe('which decisions there are', () => {
  test.each([
    ['granted', 'grant'],
    ['refused', 'refuse'],
    ['granted_with_duration_challenge', 'grant_with_duration_challenge'],
    ['deemed', null],
    ['submitted', null],
    ['cancelled', null],
    ['revoked', null],
    ['auto_applied', null],
    [null, null],
  ] as const)('BR-ALT-32 to 39: %s is %s', (alteration_status, action) => {
    expect(alterationActionOf({ alteration_status })).toBe(action)
    if (action === null) expect(fields({ alteration_status })[0]?.[0]).toBe('alteration_status')
  })
})

describe('what keeps a decision from a waiting request', () => {
  const waiting = { ...ends, deadline: '2026-11-26' }
  const at = (text: string) => Temporal.Instant.from(text)

  test('BR-ALT-17 the end of the London day of the deadline', () => {
    expect(decisionHindrance('grant', waiting, at('2026-11-26T23:59:59Z'))).toBeNull()
    expect(decisionHindrance('grant', waiting, at('2026-11-27T00:00:00Z'))).toMatchObject({ rule: 'BR-ALT-17' })
    expect(
      decisionHindrance('refuse', { ...waiting, deadline: '2026-07-01' }, at('2026-07-01T23:00:00Z')),
    ).toMatchObject({ no: 'The time to decide ended on 1 July 2026: the change request is granted, deemed' })
  })

  test('BR-ALT-47 an end that does not move later, for a challenge alone', () => {
    const same = { ...waiting, askedEnd: waiting.currentEnd }
    const now = at('2026-11-24T10:00:00Z')
    expect(decisionHindrance('grant_with_duration_challenge', same, now)).toMatchObject({ rule: 'BR-ALT-47' })
    expect(decisionHindrance('grant_with_duration_challenge', waiting, now)).toBeNull()
    expect(decisionHindrance('grant', same, now)).toBeNull()
  })
})
