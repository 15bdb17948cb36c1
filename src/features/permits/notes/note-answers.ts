/** Discount and lane rental as typed, and the requests that they make (BR-FEE-01, 02, 04). */
import type {
  LaneRentalAssessmentChargeBand,
  LaneRentalAssessmentOutcome,
} from '../../../../domain/contract/enums/permits.ts'
import type { BodyOf } from '../../../../domain/contract/endpoint.ts'
import type { assessLaneRental, changeDiscount } from '../../../../domain/contract/permit-follow-ups.ts'
import { checkLaneRental } from '../../../../domain/rules/permit-record-checks.ts'
import type { FormProblem } from '../../../forms/field-problems.ts'
import { numberOf, numberProblem } from '../../../forms/typed-text.ts'
import type { Permit } from '../use-permit.ts'

export type DiscountAnswers = { assessment_discount: string; assessment_discount_reason: string }

export function discountRequest(answers: DiscountAnswers): BodyOf<typeof changeDiscount> {
  const reason = answers.assessment_discount_reason.trim()
  return {
    // what is none is told before it is sent
    assessment_discount: numberOf(answers.assessment_discount) ?? 0,
    ...(reason ? { assessment_discount_reason: reason } : {}),
  }
}

export function discountProblems({ assessment_discount, assessment_discount_reason }: DiscountAnswers): FormProblem[] {
  const asked = 'Enter a discount between 0 and 100'
  const number = numberProblem('assessment_discount', 'Discount', assessment_discount, { min: 0, max: 100 }, asked)
  return [...(number ? [number] : []), ...tooLong('assessment_discount_reason', 'Reason', assessment_discount_reason)]
}

export type LaneRentalAnswers = {
  outcome: LaneRentalAssessmentOutcome | ''
  charge_band: LaneRentalAssessmentChargeBand | ''
  chargeable_days: string
  charges_agreed: '' | 'yes' | 'no'
  additional_details: string
}

/** What was said before, to be said otherwise. */
export function laneRentalAnswersOf(permit: Permit): LaneRentalAnswers {
  const { lane_rental_assessment_outcome: outcome, lane_rental_assessment_charge_band: band } = permit
  const { lane_rental_assessment_chargeable_days: days, lane_rental_assessment_charges_agreed: agreed } = permit
  return {
    outcome: outcome && outcome !== 'upcoming_enum' ? outcome : '',
    charge_band: band && band !== 'upcoming_enum' ? band : '',
    chargeable_days: days == null ? '' : String(days),
    charges_agreed: agreed == null ? '' : agreed ? 'yes' : 'no',
    additional_details: permit.lane_rental_assessment_additional_details ?? '',
  }
}

/** Band, days and agreement belong to what is charged; typed under another outcome they stay at home. */
export function laneRentalRequest(answers: LaneRentalAnswers): BodyOf<typeof assessLaneRental> {
  const { outcome, charge_band, chargeable_days, charges_agreed } = answers
  const details = answers.additional_details.trim()
  const days = numberOf(chargeable_days)
  const charges =
    outcome === 'chargeable'
      ? {
          ...(charge_band ? { charge_band } : {}),
          ...(days === undefined ? {} : { chargeable_days: days }),
          ...(charges_agreed ? { charges_agreed: charges_agreed === 'yes' } : {}),
        }
      : {}
  return {
    // no outcome is told before it is sent
    outcome: outcome as LaneRentalAssessmentOutcome,
    ...charges,
    ...(details ? { additional_details: details } : {}),
  }
}

export function laneRentalProblems(answers: LaneRentalAnswers): FormProblem[] {
  const days =
    answers.outcome === 'chargeable'
      ? numberProblem('chargeable_days', 'Days charged', answers.chargeable_days, { min: 1, max: 10_000 })
      : undefined
  const { outcome, ...request } = laneRentalRequest(answers)
  return [...checkLaneRental({ ...request, outcome: outcome || null }), ...(days ? [days] : [])]
}

function tooLong(field: string, label: string, text: string): FormProblem[] {
  return text.trim().length > 500 ? [{ field, message: `${label} must be 500 characters or fewer` }] : []
}
