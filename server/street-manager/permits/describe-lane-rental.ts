import { laneRentalAssessmentOutcomeLabels } from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import type { PermitRow } from '../../store/work-tables.ts'

type Assessed = Pick<PermitRow, 'is_lane_rental' | 'lane_rental_assessment_outcome' | 'lane_rental_charges_agreed'>

/** What lists say of a permit's lane rental (BR-FEE-03). */
export function describeLaneRental(permit: Assessed) {
  const outcome = permit.lane_rental_assessment_outcome
  return {
    lane_rental_assessment_outcome: outcome,
    lane_rental_assessment_outcome_string: outcome && label(laneRentalAssessmentOutcomeLabels, outcome),
    // BR-REP-28
    lane_rental_charges_not_agreed: outcome === 'chargeable' && !permit.lane_rental_charges_agreed,
    // BR-REP-27
    lane_rental_charges_potentially_apply:
      permit.is_lane_rental || outcome === 'chargeable' || outcome === 'potentially_chargeable',
  }
}
