import { describe, expect, test } from 'vitest'
import { parts } from '../apply/testing/complete-draft.ts'
import { begunPermit } from '../alterations/testing/granted-permit.ts'
import { answerBody, answerProblems, noAnswer, noReview, reviewBody, reviewProblems } from './challenge-answers.ts'
import { permitSubject } from './challenge-subject.ts'

describe('the review of a challenge', () => {
  test('a reason typed before accepting is not sent (BR-ALT-51)', () => {
    expect(reviewBody({ review_status: 'duration_challenge_accepted', reason_for_non_acceptance: 'No' })).toEqual({
      review_status: 'duration_challenge_accepted',
    })
  })

  test('not accepting wants a reason (BR-ALT-52)', () => {
    expect(reviewProblems(noReview).map(({ field }) => field)).toEqual(['review_status'])
    const without = { review_status: 'duration_challenge_not_accepted' as const, reason_for_non_acceptance: ' ' }
    expect(reviewProblems(without).map(({ field }) => field)).toEqual(['reason_for_non_acceptance'])
  })
})

describe('the answer to an objection', () => {
  const { answerRange } = permitSubject({ ...begunPermit, is_duration_challenged: true })
  const changed = {
    ...noAnswer,
    non_acceptance_response_status: 'reasonable_period_end_date_changed' as const,
    non_acceptance_response_details: 'The signals take longer',
  }

  test('a changed date is at least two working days after the start (BR-ALT-41, 53)', () => {
    const on = (day: string) => answerProblems({ ...changed, new_reasonable_period_end_date: parts(day) }, answerRange)
    expect(on('2026-11-20').map(({ message }) => message)).toEqual([
      'End date must be at least 2 working days after the start',
    ])
    expect(on('2026-11-25')).toEqual([])
  })

  test('a date is asked for once, and its parts are checked', () => {
    expect(answerProblems(changed, answerRange).map(({ message }) => message)).toEqual(['Enter the new end date'])
    const half = { ...changed, new_reasonable_period_end_date: { day: '4', month: '', year: '2026' } }
    expect(answerProblems(half, answerRange).map(({ field }) => field)).toEqual([
      'new_reasonable_period_end_date.month',
    ])
  })

  test('keeping the date sends none (BR-ALT-54)', () => {
    const kept = {
      ...changed,
      non_acceptance_response_status: 'reasonable_period_end_date_not_changed' as const,
      new_reasonable_period_end_date: parts('2026-11-25'),
    }
    expect(answerBody(kept)).not.toHaveProperty('new_reasonable_period_end_date')
  })
})
