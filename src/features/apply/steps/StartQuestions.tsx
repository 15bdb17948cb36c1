import { workTypeLabels } from '../../../../domain/labels/permits.ts'
import { Radios } from '../../../forms/Radios.tsx'
import type { StepProps } from './step-props.ts'

export function StartQuestions({ draft }: StepProps) {
  return (
    <>
      <p className="govuk-body">
        For <strong>{draft.promoter_name}</strong>
        {draft.record ? `, on works record ${draft.record.work_reference_number}` : ''}.
      </p>
      <Radios
        name="work_type"
        legend="Type of works"
        choices={[
          { value: 'planned', label: workTypeLabels.planned, hint: 'You ask before the works start' },
          {
            value: 'immediate',
            label: workTypeLabels.immediate,
            hint: 'Emergency or urgent works that have already started. Sending records their start',
          },
        ]}
      />
    </>
  )
}
