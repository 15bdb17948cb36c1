import { trafficManagementTypes } from '../../../../domain/contract/enums/permits.ts'
import { trafficManagementTypeLabels } from '../../../../domain/labels/permits.ts'
import { isHighImpact, isSignals } from '../../../../domain/rules/traffic-management.ts'
import { TrafficManagementSymbol } from '../../../components/TrafficManagementSymbol.tsx'
import { Radios } from '../../../forms/Radios.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { designationTimes } from '../application-words.ts'
import { yesOrNo } from '../../../forms/choices.ts'
import type { StepProps } from './step-props.ts'

export function TrafficQuestions({ draft }: StepProps) {
  const { traffic_management_type: type } = draft.answers
  return (
    <>
      <Radios
        name="traffic_management_type"
        legend="Traffic management"
        hint="Choose the most disruptive that you will use"
        choices={trafficManagementTypes.map((each) => ({
          value: each,
          label: <TrafficManagementSymbol type={each} label={trafficManagementTypeLabels[each]} />,
          ...(isSignals(each) ? { reveal: <SignalsContact /> } : {}),
        }))}
      />
      <p className="govuk-body" role="status">
        {isHighImpact(type) ? 'This counts as high impact: it stands out on the authority’s list and map.' : ''}
      </p>
      <Radios
        name="traffic_management_plan"
        legend="Do you have a traffic management plan?"
        hint="If you have one, add it with the files"
        choices={yesOrNo}
        inline
      />
      <Radios
        name="lane_rental_applicable"
        legend="Could lane rental charges apply?"
        hint={laneRentalWords(draft)}
        choices={yesOrNo}
        inline
      />
    </>
  )
}

export function SignalsContact() {
  return (
    <>
      <TextField
        name="emergency_contact_name"
        label="Signals emergency contact name"
        hint="The person who can put the signals right at any hour"
      />
      <TextField
        name="emergency_contact_number"
        label="Signals emergency telephone number"
        type="tel"
        inputMode="tel"
        width={20}
      />
    </>
  )
}

function laneRentalWords({ answers }: StepProps['draft']): string {
  const all = answers.street?.additional_special_designations_response ?? []
  const designations = all.filter(({ street_special_desig_code }) => street_special_desig_code === 16)
  if (designations.length === 0) return 'The street has no lane rental designation'
  const times = designations.map(designationTimes).filter(Boolean).join('; ')
  return `The street has a lane rental designation${times ? `: ${times}` : ''}`
}
