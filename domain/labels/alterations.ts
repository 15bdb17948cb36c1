import type {
  AlterationStatus,
  AlterationType,
  DurationChallengeNonAcceptanceResponseStatus,
  DurationChallengeReviewStatus,
  ListedChallengeAnswerStatus,
  ListedChallengeReviewStatus,
} from '../contract/enums/alterations.ts'
import { colourFrom, type TagColour } from './tag-colour.ts'
import type { Labels } from './words.ts'

/** BR-ALT-60 */
export const alterationTypeLabels: Labels<AlterationType> = {
  PROMOTER_IMPOSED_CHANGE: 'Promoter imposed change',
  PROMOTER_CHANGE_REQUEST: 'Promoter change request',
  HA_IMPOSED_CHANGE: 'HA imposed change',
  WORK_EXTENSION: 'Works extension',
  MODIFIED_PERMIT: 'Modified permit',
  DURATION_CHALLENGE: 'Duration challenge',
  HA_CHANGE_REQUEST: 'HA change request',
}

/** BR-ALT-61 */
export const alterationStatusLabels: Labels<AlterationStatus> = {
  submitted: 'Submitted',
  granted: 'Granted',
  granted_with_duration_challenge: 'Granted with duration challenge',
  refused: 'Refused',
  deemed: 'Granted (deemed)',
  cancelled: 'Cancelled',
  revoked: 'Revoked',
  auto_applied: 'Applied',
}

/** BR-ALT-62 */
export const durationChallengeReviewStatusLabels: Labels<DurationChallengeReviewStatus> = {
  duration_challenge_accepted: 'Duration challenge accepted',
  duration_challenge_not_accepted: 'Duration challenge not accepted',
}

/** BR-ALT-63 */
export const durationChallengeNonAcceptanceResponseStatusLabels: Labels<DurationChallengeNonAcceptanceResponseStatus> =
  {
    reasonable_period_end_date_changed: 'Reasonable period end date changed',
    reasonable_period_end_date_not_changed: 'Reasonable period end date not changed',
  }

/** BR-LBL-47: lists say it shorter */
export const listedChallengeReviewStatusLabels: Labels<ListedChallengeReviewStatus> = {
  duration_challenge_accepted: 'Accepted',
  duration_challenge_not_accepted: 'Not accepted',
  no_response: 'No response',
}

/** BR-LBL-48 */
export const listedChallengeAnswerStatusLabels: Labels<ListedChallengeAnswerStatus> = {
  ...durationChallengeNonAcceptanceResponseStatusLabels,
  no_response: 'No response',
}

const alterationColours: Readonly<Record<AlterationStatus, TagColour>> = {
  submitted: 'blue',
  granted: 'green',
  granted_with_duration_challenge: 'green',
  deemed: 'green',
  refused: 'red',
  revoked: 'red',
  cancelled: 'grey',
  auto_applied: 'purple',
}

/** The tag colour of the status of a change request. */
export const alterationStatusColour = (value: string) => colourFrom(alterationColours, value)

const reviewColours: Readonly<Record<ListedChallengeReviewStatus, TagColour>> = {
  duration_challenge_accepted: 'green',
  duration_challenge_not_accepted: 'orange',
  no_response: 'yellow',
}

/** The tag colour of the promoter's review of a duration challenge. */
export const challengeReviewColour = (value: string) => colourFrom(reviewColours, value)

const answerColours: Readonly<Record<ListedChallengeAnswerStatus, TagColour>> = {
  reasonable_period_end_date_changed: 'turquoise',
  reasonable_period_end_date_not_changed: 'grey',
  no_response: 'yellow',
}

/** The tag colour of the authority's answer to a challenge that was not accepted. */
export const challengeAnswerColour = (value: string) => colourFrom(answerColours, value)
