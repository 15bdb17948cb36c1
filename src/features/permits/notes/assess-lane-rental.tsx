import { yesOrNo } from '../../../forms/choices.ts'
import {
  laneRentalAssessmentChargeBands,
  laneRentalAssessmentOutcomes,
} from '../../../../domain/contract/enums/permits.ts'
import { assessLaneRental } from '../../../../domain/contract/permit-follow-ups.ts'
import {
  laneRentalAssessmentChargeBandLabels,
  laneRentalAssessmentOutcomeLabels,
} from '../../../../domain/labels/permits.ts'
import { useSend } from '../../../api/query.ts'
import { NumberField } from '../../../forms/NumberField.tsx'
import { Radios } from '../../../forms/Radios.tsx'
import { TextArea } from '../../../forms/TextArea.tsx'
import { laneRentalAnswersOf, laneRentalProblems, laneRentalRequest } from './note-answers.ts'
import { NotePage } from './note-page.tsx'

/** Whether lane rental is charged; it can be said again, otherwise (BR-FEE-01, 02). */
export function AssessLaneRental() {
  const send = useSend(assessLaneRental)
  return (
    <NotePage
      note="assess_lane_rental"
      endpoint={assessLaneRental}
      title="Assess lane rental"
      action="assess the lane rental of"
      start={laneRentalAnswersOf}
      check={laneRentalProblems}
      onSend={(answers, params, idempotencyKey) =>
        send.mutateAsync({ params, body: laneRentalRequest(answers), idempotencyKey })
      }
      doneWords={({ outcome }) =>
        outcome ? `Lane rental: ${laneRentalAssessmentOutcomeLabels[outcome].toLowerCase()}` : ''
      }
      submitText="Send the outcome"
    >
      {(permit) => (
        <>
          <p className="govuk-body">
            {permit.promoter_organisation} {permit.lane_rental_applicable ? 'says' : 'does not say'} that lane rental
            could apply.
          </p>
          <Radios
            name="outcome"
            legend="Lane rental"
            choices={laneRentalAssessmentOutcomes.map((outcome) => ({
              value: outcome,
              label: laneRentalAssessmentOutcomeLabels[outcome],
              reveal: outcome === 'chargeable' ? <Charges /> : undefined,
            }))}
          />
          <TextArea name="additional_details" label="Details (optional)" limit={500} />
        </>
      )}
    </NotePage>
  )
}

function Charges() {
  return (
    <>
      <Radios
        name="charge_band"
        legend="Charge band (optional)"
        small
        choices={laneRentalAssessmentChargeBands.map((band) => ({
          value: band,
          label: laneRentalAssessmentChargeBandLabels[band],
        }))}
      />
      <NumberField name="chargeable_days" label="Days charged (optional)" width={5} />
      <Radios name="charges_agreed" legend="Has the promoter agreed the charge?" small inline choices={yesOrNo} />
    </>
  )
}
