import type * as z from 'zod/mini'
import type {
  AlterationDurationChallengeListRow,
  PermitDurationChallengeListRow,
} from '../../../domain/contract/duration-challenges.shapes.ts'
import type {
  ListedChallengeAnswerStatus,
  ListedChallengeReviewStatus,
} from '../../../domain/contract/enums/alterations.ts'
import {
  listedChallengeAnswerStatusLabels,
  listedChallengeReviewStatusLabels,
} from '../../../domain/labels/alterations.ts'
import { label } from '../../../domain/labels/words.ts'
import { workStatusLabels } from '../../../domain/labels/works.ts'
import type { ChallengedAlteration, ChallengedPermit } from '../../store/duration-challenges.ts'
import { describeProposed } from '../alterations/describe-proposed.ts'
import { dayAnswer, instantAnswer, maybeInstantAnswer } from '../wire-dates.ts'

/** A permit that was granted with a challenge, as the list shows it. */
export function challengedPermitRow(permit: ChallengedPermit): z.output<typeof PermitDurationChallengeListRow> {
  return {
    permit_reference_number: permit.reference,
    location_description: permit.details.works_location_description,
    proposed_start_date: dayAnswer(permit.proposed_start_on),
    proposed_end_date: dayAnswer(permit.proposed_end_on),
    proposed_start_time: maybeInstantAnswer(permit.proposed_start_at),
    proposed_end_time: maybeInstantAnswer(permit.proposed_end_at),
    // whoever challenges has assessed
    assessment_status_changed_date: instantAnswer(permit.assessed_at ?? permit.status_changed_at),
    ...challengedWorks(permit),
    ...listedChallenge(permit),
  }
}

/** A change request that was granted with a challenge, as the list shows it; its dates are those that it asked for. */
export function challengedAlterationRow(
  alteration: ChallengedAlteration,
): z.output<typeof AlterationDurationChallengeListRow> {
  return {
    permit_reference_number: alteration.permit_reference,
    alteration_reference_number: alteration.reference,
    status_changed_date: instantAnswer(alteration.status_changed_at),
    ...challengedWorks(alteration),
    ...describeProposed(alteration),
    ...listedChallenge(alteration),
  }
}

/** Whose works, where and when; the reasonable period is the one that holds now (BR-ALT-44). */
function challengedWorks(challenged: ChallengedPermit | ChallengedAlteration) {
  return {
    work_reference_number: challenged.work_reference,
    street: challenged.street_name,
    town: challenged.town,
    area: challenged.area_name,
    usrn: challenged.usrn,
    promoter_swa_code: challenged.promoter_swa_code,
    promoter_organisation: challenged.promoter_organisation,
    highway_authority: challenged.highway_authority,
    actual_start_date: maybeInstantAnswer(challenged.actual_start_at),
    actual_end_date: maybeInstantAnswer(challenged.actual_stop_at),
    reasonable_period_end_date: dayAnswer(challenged.reasonable_period_end_on),
    work_status: challenged.work_status,
    work_status_string: label(workStatusLabels, challenged.work_status),
  }
}

const none = 'no_response'

/** Lists say that there is no answer where a record by itself says nothing (BR-ALT-45, 46). */
function listedChallenge(challenged: ChallengedPermit | ChallengedAlteration) {
  const review: ListedChallengeReviewStatus = challenged.duration_challenge_review_status ?? none
  const answer: ListedChallengeAnswerStatus = challenged.duration_challenge_non_acceptance_response_status ?? none
  const { details } = challenged
  return {
    duration_challenge_review_status: review,
    duration_challenge_review_status_string: label(listedChallengeReviewStatusLabels, review),
    duration_challenge_review_update_date: details.duration_challenge_review_update_date ?? null,
    duration_challenge_non_acceptance_response_status: answer,
    duration_challenge_non_acceptance_response_status_string: label(listedChallengeAnswerStatusLabels, answer),
    duration_challenge_non_acceptance_response_update_date:
      details.duration_challenge_non_acceptance_response_update_date ?? null,
    duration_challenge_follow_up_review_complete: answer !== none,
  }
}
