/** What is put on a permit after it was sent, besides its decision. */
import * as z from 'zod/mini'
import { durationChallengeNonAcceptanceResponseStatuses, durationChallengeReviewStatuses } from './enums/alterations.ts'
import {
  laneRentalAssessmentChargeBands,
  laneRentalAssessmentOutcomes,
  trafficManagementTypes,
} from './enums/permits.ts'
import { PermitParams, WorkParams } from './params.ts'
import { PermitSummaryResponse } from './permits.shapes.ts'
import { dateTime, requiredText, text, whole } from './values.ts'

export const CurrentTrafficManagementTypeRequest = z.strictObject({
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  current_traffic_management_type: z.enum(trafficManagementTypes),
  current_traffic_management_emergency_contact_name: z.nullish(text(100)),
  current_traffic_management_emergency_contact_number: z.nullish(text(100)),
})

export const PermitDurationChallengeReviewRequest = z.strictObject({
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  review_status: z.enum(durationChallengeReviewStatuses),
  reason_for_non_acceptance: z.nullish(text(500)),
})

export const PermitDurationChallengeNonAcceptanceResponseRequest = z.strictObject({
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  non_acceptance_response_status: z.enum(durationChallengeNonAcceptanceResponseStatuses),
  new_reasonable_period_end_date: z.nullish(dateTime),
  non_acceptance_response_details: requiredText(500),
})

export const HS2AcknowledgementRequest = z.strictObject({
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  hs2_acknowledged: z.boolean(),
})

export const PermitLaneRentalAssessmentUpdateRequest = z.strictObject({
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  outcome: z.enum(laneRentalAssessmentOutcomes),
  additional_details: z.nullish(text(500)),
  charge_band: z.nullish(z.enum(laneRentalAssessmentChargeBands)),
  chargeable_days: z.nullish(whole(1, 10_000)),
  charges_agreed: z.nullish(z.boolean()),
})

export const PermitDiscountUpdateRequest = z.strictObject({
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  assessment_discount: whole(0, 100),
  assessment_discount_reason: z.nullish(text(500)),
})

/** Shapes of the endpoints declared in permit-follow-ups.ts, under the same names. */
export const getEarliestPermit = { params: WorkParams, answer: PermitSummaryResponse }
export const updateTrafficManagement = { params: PermitParams, body: CurrentTrafficManagementTypeRequest }
export const reviewDurationChallenge = { params: PermitParams, body: PermitDurationChallengeReviewRequest }
export const answerDurationChallenge = {
  params: PermitParams,
  body: PermitDurationChallengeNonAcceptanceResponseRequest,
}
export const acknowledgeHs2 = { params: PermitParams, body: HS2AcknowledgementRequest }
export const assessLaneRental = { params: PermitParams, body: PermitLaneRentalAssessmentUpdateRequest }
export const changeDiscount = { params: PermitParams, body: PermitDiscountUpdateRequest }
