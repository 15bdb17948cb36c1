import * as endpoints from '../../../domain/contract/permit-follow-ups.ts'
import { laneRentalAssessmentOutcomeLabels } from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import { checkLaneRental, whyNotCharge } from '../../../domain/rules/permit-record-checks.ts'
import type { Call } from '../../http/implement.ts'
import { refuseProblems } from '../../http/refusals.ts'
import { noteOnPermit } from './note-on-permit.ts'

/**
 * Whether lane rental is charged; the authority may say so and say otherwise at any status (BR-FEE-01, 02). Band, days and
 * agreement belong to chargeable works and are dropped for others. Throws 409 for works under the HS2 Act (BR-HS2-06).
 */
export async function assessLaneRental(call: Call<typeof endpoints.assessLaneRental>): Promise<void> {
  const { outcome, additional_details, ...charges } = call.body
  refuseProblems(checkLaneRental(call.body))
  const isChargeable = outcome === 'chargeable'
  const agreed = isChargeable ? `, ${charges.charges_agreed ? 'agreed' : 'not agreed'}` : ''
  await noteOnPermit(call, {
    endpoint: endpoints.assessLaneRental,
    note: 'assess_lane_rental',
    whyNot: whyNotCharge,
    change: ({ details }) => ({
      lane_rental_assessment_outcome: outcome,
      lane_rental_charges_agreed: isChargeable ? (charges.charges_agreed ?? null) : null,
      details: {
        ...details,
        lane_rental_assessment_additional_details: additional_details ?? null,
        lane_rental_assessment_charge_band: isChargeable ? (charges.charge_band ?? null) : null,
        lane_rental_assessment_chargeable_days: isChargeable ? (charges.chargeable_days ?? null) : null,
      },
    }),
    words: `${label(laneRentalAssessmentOutcomeLabels, outcome)}${agreed}. ${additional_details ?? ''}`.trim(),
  })
}
