import { workTypeLabels } from '../../../../domain/labels/permits.ts'
import { Radios } from '../../../forms/Radios.tsx'
import { recordPaths } from '../../../app/record-paths.ts'
import { AppLink } from '../../../components/AppLink.tsx'
import { isHs2 } from '../application-answers.ts'
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
          ...(isHs2(draft)
            ? [
                {
                  value: 'hs2_highway_works',
                  label: workTypeLabels.hs2_highway_works,
                  hint: 'Works to the highway itself. Street works for HS2 are planned or immediate works',
                },
              ]
            : []),
        ]}
      />
      {draft.record ? null : (
        <p className="govuk-body">
          Not a permit? Raise a <AppLink href={recordPaths.newForwardPlan()}>forward plan</AppLink>, send a{' '}
          <AppLink href={recordPaths.newPrivateStreetNotice()}>private street notice</AppLink>, or register{' '}
          <AppLink href={recordPaths.newNonNotifiableSite()}>works that need no permit</AppLink>.
        </p>
      )}
    </>
  )
}
