/** What a duration challenge leaves beyond its two statuses, the same on a permit and on a change request. */
export interface ChallengeDetails {
  readonly duration_challenge_reason_for_non_acceptance?: string | null
  readonly duration_challenge_review_update_date?: string
  readonly duration_challenge_reviewed_by?: string
  readonly duration_challenge_non_acceptance_response_details?: string
  readonly duration_challenge_non_acceptance_response_update_date?: string
  readonly duration_challenge_answered_by?: string
  /** Civil days; only an answer that changed the date has them (BR-ALT-44). */
  readonly duration_challenge_non_acceptance_response_new_reasonable_period_end_on?: string
  readonly duration_challenge_non_acceptance_response_old_reasonable_period_end_on?: string
}
