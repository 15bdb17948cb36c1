import { dateWords } from '../../../../domain/words.ts'
import type { StepProps } from '../../../forms/journey/journey.ts'
import { SelectField } from '../../../forms/SelectField.tsx'
import { KindQuestions } from '../kind-questions.tsx'
import { openNonCompliances, type AroundInspection, type InspectionAnswers } from './inspection-answers.ts'
import { linksNonCompliance } from './inspection-request.ts'

export function KindStep({ answers, around }: StepProps<InspectionAnswers, AroundInspection>) {
  const open = openNonCompliances(around.work)
  return (
    <>
      <KindQuestions typeName="inspection_type" categoryName="inspection_category" legend="Type" works={around.work} />
      {linksNonCompliance(answers) && open.length > 0 ? (
        <SelectField
          name="non_compliance_reference_number"
          label="Non-compliance that this follows up"
          hint="Leave empty to open a new one if it fails"
          placeholder="None of these"
          options={open.map((each) => ({
            value: each.non_compliance_reference_number,
            label: `${each.non_compliance_reference_number}, since ${dateWords(each.non_compliance_date)}`,
          }))}
        />
      ) : null}
    </>
  )
}
