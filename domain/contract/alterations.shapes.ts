import * as z from 'zod/mini'
import { AlterationParams, PermitParams } from './params.ts'
import {
  alterationStatuses,
  alterationTypes,
  durationChallengeNonAcceptanceResponseStatuses,
  durationChallengeReviewStatuses,
} from './enums/alterations.ts'
import { permitStatuses } from './enums/permits.ts'
import { answer, dateTime, requiredText, text, unique, whole } from './values.ts'
import { GeometryInput } from './geometry.shapes.ts'
import { changeableFields, PermitCondition } from './permit-applications.shapes.ts'
import { PermitResponse } from './permits.shapes.ts'

const delegated = {
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
}

/** Every field that can be changed, changed or not, and why (BR-ALT-12, 19). */
export const PermitAlterationCreateRequest = z.strictObject({
  ...changeableFields,
  works_coordinates: z.nullish(GeometryInput),
  permit_alteration_reason: requiredText(500),
})

export const PermitAlterationCreateResponse = z.strictObject({
  permit_alteration_reference_number: z.string(),
})

export const ImposeChangeRequest = z.strictObject({
  ...delegated,
  permit_conditions: z.nullish(z.array(PermitCondition).check(unique())),
  permit_alteration_reason: requiredText(500),
})

export const ImposeChangeResponse = z.strictObject({
  permit_alteration_reference_number: z.string(),
})

export const PermitAlterationResponse = z.strictObject({
  permit_alteration_reference_number: z.string(),
  date_created: dateTime,
  deadline_date: dateTime,
  alteration_status: answer(alterationStatuses),
  alteration_status_string: z.string(),
  alteration_type: answer(alterationTypes),
  alteration_type_string: z.string(),
  permit_status: z.nullish(answer(permitStatuses)),
  permit_status_string: z.nullish(z.string()),
  assessment_discount: z.nullish(z.number()),
  assessment_comments: z.nullish(z.string()),
  permit_alteration_reason: z.string(),
  original: PermitResponse,
  proposed: PermitResponse,
  duration_challenge_review_status: z.nullish(answer(durationChallengeReviewStatuses)),
  duration_challenge_review_status_string: z.nullish(z.string()),
  duration_challenge_reason_for_non_acceptance: z.nullish(z.string()),
  duration_challenge_review_update_date: z.nullish(dateTime),
  duration_challenge_non_acceptance_response_status: z.nullish(answer(durationChallengeNonAcceptanceResponseStatuses)),
  duration_challenge_non_acceptance_response_status_string: z.nullish(z.string()),
  duration_challenge_non_acceptance_response_details: z.nullish(z.string()),
  duration_challenge_non_acceptance_response_update_date: z.nullish(dateTime),
  duration_challenge_non_acceptance_response_new_reasonable_period_end_date: z.nullish(dateTime),
  duration_challenge_non_acceptance_response_old_reasonable_period_end_date: z.nullish(dateTime),
  duration_challenge_follow_up_review_complete: z.nullish(z.boolean()),
})

export const PermitAlterationStatusUpdateRequest = z.strictObject({
  ...delegated,
  alteration_status: z.enum(alterationStatuses),
  assessment_comments: z.nullish(text(1500)),
  assessment_discount: z.nullish(whole(0, 100)),
  reasonable_period_end_date: z.nullish(dateTime),
})

export const PermitAlterationDurationChallengeReviewRequest = z.strictObject({
  ...delegated,
  review_status: z.enum(durationChallengeReviewStatuses),
  reason_for_non_acceptance: z.nullish(text(500)),
})

export const PermitAlterationDurationChallengeNonAcceptanceResponseRequest = z.strictObject({
  ...delegated,
  non_acceptance_response_status: z.enum(durationChallengeNonAcceptanceResponseStatuses),
  new_reasonable_period_end_date: z.nullish(dateTime),
  non_acceptance_response_details: requiredText(500),
})

/** Shapes of the endpoints declared in alterations.ts, under the same names. */
export const createAlteration = {
  params: PermitParams,
  body: PermitAlterationCreateRequest,
  answer: PermitAlterationCreateResponse,
}
export const imposeChange = { params: PermitParams, body: ImposeChangeRequest, answer: ImposeChangeResponse }
export const getAlteration = { params: AlterationParams, answer: PermitAlterationResponse }
export const assessAlteration = { params: AlterationParams, body: PermitAlterationStatusUpdateRequest }
export const reviewAlterationChallenge = {
  params: AlterationParams,
  body: PermitAlterationDurationChallengeReviewRequest,
}
export const answerAlterationChallenge = {
  params: AlterationParams,
  body: PermitAlterationDurationChallengeNonAcceptanceResponseRequest,
}
