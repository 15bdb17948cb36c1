import type {
  DurationChallengeNonAcceptanceResponseStatus,
  DurationChallengeReviewStatus,
} from '../../../domain/contract/enums/alterations.ts'
import {
  durationChallengeNonAcceptanceResponseStatusLabels,
  durationChallengeReviewStatusLabels,
} from '../../../domain/labels/alterations.ts'
import type { ChallengeDetails } from '../../store/challenge-details.ts'
import { maybeLabel } from '../maybe-label.ts'
import { dayAnswer } from '../wire-dates.ts'

interface Challenged {
  readonly is_duration_challenged: boolean
  readonly duration_challenge_review_status: DurationChallengeReviewStatus | null
  readonly duration_challenge_non_acceptance_response_status: DurationChallengeNonAcceptanceResponseStatus | null
  readonly details: ChallengeDetails
}

/** What became of a duration challenge, as permits and change requests tell it (BR-ALT-44, 45, 50 to 54). */
export function describeChallenge(challenged: Challenged) {
  const { details } = challenged
  const review = challenged.duration_challenge_review_status
  const answer = challenged.duration_challenge_non_acceptance_response_status
  return {
    duration_challenge_review_status: review,
    duration_challenge_review_status_string: maybeLabel(durationChallengeReviewStatusLabels, review),
    duration_challenge_reason_for_non_acceptance: details.duration_challenge_reason_for_non_acceptance ?? null,
    duration_challenge_review_update_date: details.duration_challenge_review_update_date ?? null,
    duration_challenge_non_acceptance_response_status: answer,
    duration_challenge_non_acceptance_response_status_string: maybeLabel(
      durationChallengeNonAcceptanceResponseStatusLabels,
      answer,
    ),
    duration_challenge_non_acceptance_response_details:
      details.duration_challenge_non_acceptance_response_details ?? null,
    duration_challenge_non_acceptance_response_update_date:
      details.duration_challenge_non_acceptance_response_update_date ?? null,
    duration_challenge_non_acceptance_response_new_reasonable_period_end_date: maybeDay(
      details.duration_challenge_non_acceptance_response_new_reasonable_period_end_on,
    ),
    duration_challenge_non_acceptance_response_old_reasonable_period_end_date: maybeDay(
      details.duration_challenge_non_acceptance_response_old_reasonable_period_end_on,
    ),
    duration_challenge_follow_up_review_complete: challenged.is_duration_challenged ? answer !== null : null,
  }
}

const maybeDay = (on: string | undefined) => (on === undefined ? null : dayAnswer(on))
