import { defectFixedOnsiteAnswers } from '../../../../domain/contract/enums/inspections.ts'
import { defectFixedOnsiteLabels } from '../../../../domain/labels/inspections.ts'
import type { StepProps } from '../../../forms/journey/journey.ts'
import { Radios } from '../../../forms/Radios.tsx'
import { TextArea } from '../../../forms/TextArea.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import type { AroundInspection, InspectionAnswers } from './inspection-answers.ts'

/** A dangerous live site: was it put right there and then, and was the promoter called (BR-INSP-26). */
export function CallQuestions({ around }: StepProps<InspectionAnswers, AroundInspection>) {
  return (
    <>
      <PromoterNumbers work={around.work} />
      <Radios
        name="defect_fixed_on_site"
        legend="Was it put right on site?"
        legendSize="m"
        choices={defectFixedOnsiteAnswers.map((value) => ({ value, label: defectFixedOnsiteLabels[value] }))}
      />
      <Radios
        name="was_call_logged"
        legend="Did you call the promoter?"
        legendSize="m"
        choices={[
          {
            value: 'yes',
            label: 'Yes',
            reveal: (
              <>
                <TextField name="call_logged_to" label="Who did you speak to?" />
                <TextField name="call_logged_reference" label="Call reference" />
                <TextArea name="call_logged_summary" label="What was agreed?" limit={500} rows={3} />
              </>
            ),
          },
          { value: 'no', label: 'No' },
        ]}
      />
    </>
  )
}

function PromoterNumbers({ work }: { work: AroundInspection['work'] }) {
  const permit = work.active_permit
  const contacts = [
    { name: permit?.primary_contact, number: permit?.primary_contact_number },
    { name: permit?.secondary_contact, number: permit?.secondary_contact_number },
  ].filter(({ number }) => number)
  if (contacts.length === 0) return null
  return (
    <p className="govuk-body">
      Call {work.promoter_organisation}:{' '}
      {contacts.map(({ name, number }, at) => (
        <span key={number}>
          {at > 0 ? ' or ' : ''}
          {name ? `${name}, ` : ''}
          <a className="govuk-link" href={`tel:${number?.replaceAll(' ', '')}`}>
            {number}
          </a>
        </span>
      ))}
    </p>
  )
}
