export const alterationSortColumns = [
  'date_created',
  'proposed_start_date',
  'proposed_end_date',
  'status_changed_date',
] as const
export type AlterationSortColumn = (typeof alterationSortColumns)[number]

export const alterationDurationChallengeSortColumns = ['status_changed_date'] as const

export const permitDurationChallengeSortColumns = ['assessment_status_changed_date'] as const

export const alterationStatuses = [
  'submitted',
  'granted',
  'granted_with_duration_challenge',
  'refused',
  'deemed',
  'cancelled',
  'revoked',
  'auto_applied',
] as const
export type AlterationStatus = (typeof alterationStatuses)[number]

export const alterationTypes = [
  'PROMOTER_IMPOSED_CHANGE',
  'PROMOTER_CHANGE_REQUEST',
  'HA_CHANGE_REQUEST',
  'HA_IMPOSED_CHANGE',
  'WORK_EXTENSION',
  'DURATION_CHALLENGE',
  'MODIFIED_PERMIT',
] as const
export type AlterationType = (typeof alterationTypes)[number]

export const durationChallengeReviewStatuses = [
  'duration_challenge_accepted',
  'duration_challenge_not_accepted',
] as const
export type DurationChallengeReviewStatus = (typeof durationChallengeReviewStatuses)[number]

export const durationChallengeNonAcceptanceResponseStatuses = [
  'reasonable_period_end_date_changed',
  'reasonable_period_end_date_not_changed',
] as const

export type DurationChallengeNonAcceptanceResponseStatus =
  (typeof durationChallengeNonAcceptanceResponseStatuses)[number]

/** As lists tell the promoter's review and the authority's answer: where there is none they say so (BR-ALT-46). */
export const listedChallengeReviewStatuses = [...durationChallengeReviewStatuses, 'no_response'] as const
export type ListedChallengeReviewStatus = (typeof listedChallengeReviewStatuses)[number]

export const listedChallengeAnswerStatuses = [...durationChallengeNonAcceptanceResponseStatuses, 'no_response'] as const
export type ListedChallengeAnswerStatus = (typeof listedChallengeAnswerStatuses)[number]
