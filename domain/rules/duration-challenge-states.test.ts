import { describe, expect, test } from 'vitest'
import {
  alterationChallengeMachine,
  answerMove,
  challengeState,
  permitChallengeMachine,
  reviewMove,
} from './duration-challenge-states.ts'
import { mayMove } from './state-machine.ts'

const machine = permitChallengeMachine

describe('BR-ALT-50 a challenge is the authority’s', () => {
  test('it waits for the promoter', () => {
    expect(mayMove(machine, null, 'challenge', 'HighwayAuthority')).toMatchObject({
      to: 'to_review',
      event: 'permit_granted_with_duration_challenge',
    })
  })

  test('the promoter cannot make one', () => {
    expect(mayMove(machine, null, 'challenge', 'Planner')).toMatchObject({ no: 'Only highway authority can do this' })
  })
})

describe('BR-ALT-51, 52 the promoter reviews once', () => {
  test.each(['Planner', 'Contractor'] as const)('%s accepts or does not', (by) => {
    expect(mayMove(machine, 'to_review', 'accept', by)).toMatchObject({ to: 'accepted', rule: 'BR-ALT-51' })
    expect(mayMove(machine, 'to_review', 'not_accept', by)).toMatchObject({ to: 'not_accepted', rule: 'BR-ALT-52' })
  })

  test.each(['accepted', 'not_accepted', 'date_changed', 'date_kept'] as const)(
    'BR-ALT-45 not again when %s',
    (state) => {
      expect(mayMove(machine, state, 'accept', 'Planner').yes).toBeUndefined()
      expect(mayMove(machine, state, 'not_accept', 'Planner').yes).toBeUndefined()
    },
  )

  test('the authority cannot review its own challenge', () => {
    expect(mayMove(machine, 'to_review', 'accept', 'HighwayAuthority').yes).toBeUndefined()
  })
})

describe('BR-ALT-53, 54 the authority answers what was not accepted, once', () => {
  test('with another date or the same', () => {
    expect(mayMove(machine, 'not_accepted', 'change_date', 'HighwayAuthority')).toMatchObject({ to: 'date_changed' })
    expect(mayMove(machine, 'not_accepted', 'keep_date', 'HighwayAuthority')).toMatchObject({ to: 'date_kept' })
  })

  test.each(['to_review', 'accepted', 'date_changed', 'date_kept'] as const)('not when %s', (state) => {
    expect(mayMove(machine, state, 'change_date', 'HighwayAuthority').yes).toBeUndefined()
    expect(mayMove(machine, state, 'keep_date', 'HighwayAuthority').yes).toBeUndefined()
  })

  test('what was never challenged has nothing to answer', () => {
    expect(mayMove(machine, null, 'keep_date', 'HighwayAuthority')).toMatchObject({
      no: 'There is no duration challenge of a permit yet',
    })
  })
})

test('an extension has the same table, with events of its own', () => {
  const steps = machine.moves.map(({ from, do: action, by, to }) => ({ from, action, by, to }))
  expect(alterationChallengeMachine.moves.map(({ from, do: action, by, to }) => ({ from, action, by, to }))).toEqual(
    steps,
  )
  expect(new Set(alterationChallengeMachine.moves.map(({ event }) => event))).toEqual(
    new Set([
      'alteration_granted_with_duration_challenge',
      'alteration_duration_challenge_accepted',
      'alteration_duration_challenge_not_accepted',
      'alteration_duration_challenge_non_acceptance_response',
    ]),
  )
})

describe('BR-ALT-50 to 54 where a challenge stands is read from the answer', () => {
  const review = (status: 'duration_challenge_accepted' | 'duration_challenge_not_accepted' | null) => ({
    is_duration_challenged: true,
    duration_challenge_review_status: status,
  })
  const declined = review('duration_challenge_not_accepted')
  test.each([
    [{}, null],
    [{ is_duration_challenged: false }, null],
    [review(null), 'to_review'],
    [review('duration_challenge_accepted'), 'accepted'],
    [declined, 'not_accepted'],
    [
      { ...declined, duration_challenge_non_acceptance_response_status: 'reasonable_period_end_date_changed' as const },
      'date_changed',
    ],
    [
      {
        ...declined,
        duration_challenge_non_acceptance_response_status: 'reasonable_period_end_date_not_changed' as const,
      },
      'date_kept',
    ],
  ])('%j', (challenge, state) => {
    expect(challengeState(challenge)).toBe(state)
  })

  test('and a request says which move it asks for', () => {
    expect(reviewMove('duration_challenge_accepted')).toBe('accept')
    expect(reviewMove('duration_challenge_not_accepted')).toBe('not_accept')
    expect(answerMove('reasonable_period_end_date_changed')).toBe('change_date')
    expect(answerMove('reasonable_period_end_date_not_changed')).toBe('keep_date')
  })
})
