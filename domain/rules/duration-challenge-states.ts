import type {
  DurationChallengeNonAcceptanceResponseStatus,
  DurationChallengeReviewStatus,
} from '../contract/enums/alterations.ts'
import type { AuditEvent } from '../contract/enums/history.ts'
import type { StateMachine } from './state-machine.ts'

/** How far a challenge has come: the promoter's review, then for one not accepted the authority's answer. */
export type ChallengeState = 'to_review' | 'accepted' | 'not_accepted' | 'date_changed' | 'date_kept'

export type ChallengeAction = 'challenge' | 'accept' | 'not_accept' | 'change_date' | 'keep_date'

const promoter = ['Planner', 'Contractor'] as const
const authority = ['HighwayAuthority'] as const

function challengeMachine(
  name: string,
  challenged: AuditEvent,
  subject: 'permit' | 'alteration',
): StateMachine<ChallengeState, ChallengeAction> {
  const answered = `${subject}_duration_challenge_non_acceptance_response` as const
  return {
    name,
    states: {
      to_review: 'Waiting for review',
      accepted: 'Accepted',
      not_accepted: 'Not accepted',
      date_changed: 'End date changed',
      date_kept: 'End date not changed',
    },
    actions: {
      challenge: 'be made',
      accept: 'be accepted',
      not_accept: 'be marked not accepted',
      change_date: 'have its end date changed',
      keep_date: 'have its end date kept',
    },
    // oxfmt-ignore
    moves: [
      { from: [null], do: 'challenge', by: authority, to: 'to_review', event: challenged, rule: 'BR-ALT-50' },
      { from: ['to_review'], do: 'accept', by: promoter, to: 'accepted', event: `${subject}_duration_challenge_accepted`, rule: 'BR-ALT-51' },
      { from: ['to_review'], do: 'not_accept', by: promoter, to: 'not_accepted', event: `${subject}_duration_challenge_not_accepted`, rule: 'BR-ALT-52' },
      { from: ['not_accepted'], do: 'change_date', by: authority, to: 'date_changed', event: answered, rule: 'BR-ALT-53' },
      { from: ['not_accepted'], do: 'keep_date', by: authority, to: 'date_kept', event: answered, rule: 'BR-ALT-54' },
    ],
  }
}

/** The authority's own end date on a permit for immediate works: one review and one answer (BR-ALT-45, 50 to 54). */
export const permitChallengeMachine = challengeMachine(
  'Duration challenge of a permit',
  'permit_granted_with_duration_challenge',
  'permit',
)

/** The same of a works extension (BR-ALT-45, 47, 50 to 54). */
export const alterationChallengeMachine = challengeMachine(
  'Duration challenge of a change request',
  'alteration_granted_with_duration_challenge',
  'alteration',
)

/** What the contract's answers tell of a challenge, under their own names. */
export type Challenge = {
  readonly is_duration_challenged?: boolean | null
  readonly duration_challenge_review_status?: DurationChallengeReviewStatus | 'upcoming_enum' | null
  readonly duration_challenge_non_acceptance_response_status?:
    | DurationChallengeNonAcceptanceResponseStatus
    | 'upcoming_enum'
    | null
}

/** Where a challenge stands; null where nothing is challenged. */
export function challengeState(challenge: Challenge): ChallengeState | null {
  const review = challenge.duration_challenge_review_status
  const answer = challenge.duration_challenge_non_acceptance_response_status
  if (!challenge.is_duration_challenged) return null
  if (answer === 'reasonable_period_end_date_changed') return 'date_changed'
  if (answer === 'reasonable_period_end_date_not_changed') return 'date_kept'
  if (review === 'duration_challenge_accepted') return 'accepted'
  return review === 'duration_challenge_not_accepted' ? 'not_accepted' : 'to_review'
}

/** The move that a promoter's review asks for. */
export function reviewMove(review: DurationChallengeReviewStatus): ChallengeAction {
  return review === 'duration_challenge_accepted' ? 'accept' : 'not_accept'
}

/** The move that an authority's answer asks for. */
export function answerMove(answer: DurationChallengeNonAcceptanceResponseStatus): ChallengeAction {
  return answer === 'reasonable_period_end_date_changed' ? 'change_date' : 'keep_date'
}
