import { yesOrNo } from '../../../forms/choices.ts'
import type { InspectionOutcome } from '../../../../domain/contract/enums/inspections.ts'
import { inspectionOutcomeLabels } from '../../../../domain/labels/inspections.ts'
import { isFailed } from '../../../../domain/rules/inspection-matrix.ts'
import { InsetText } from '../../../components/InsetText.tsx'
import type { StepProps } from '../../../forms/journey/journey.ts'
import { Radios } from '../../../forms/Radios.tsx'
import { TextArea } from '../../../forms/TextArea.tsx'
import { chosenKindWords } from '../kind-words.ts'
import { asksDetails, outcomesFor, type AroundInspection, type InspectionAnswers } from './inspection-answers.ts'

const hints: Partial<Record<InspectionOutcome, string>> = {
  passed: 'Nothing is wrong',
  failed_low: 'Defects that put nobody in danger',
  failed_high: 'Defects that put somebody in danger',
  unable_to_complete_inspection: 'For example, gates were locked or a vehicle stood on it',
}

export function OutcomeQuestions({ answers }: StepProps<InspectionAnswers, AroundInspection>) {
  const outcomes = outcomesFor(answers)
  if (outcomes.length === 0) return <InsetText>Select what you are inspecting first.</InsetText>
  return (
    <Radios
      name="inspection_outcome"
      legend={`Outcome: ${chosenKindWords(answers.inspection_type, answers.inspection_category)}`}
      choices={outcomes.map((outcome) => ({
        value: outcome,
        label: inspectionOutcomeLabels[outcome],
        hint: hints[outcome],
        reveal: <MoreOf outcome={outcome} type={answers.inspection_type} />,
      }))}
    />
  )
}

function MoreOf({ outcome, type }: { outcome: InspectionOutcome; type: string }) {
  if (asksDetails(outcome)) {
    return (
      <TextArea
        name="inspection_outcome_details"
        label="Details"
        hint="What stopped you, or which condition and how"
        limit={500}
      />
    )
  }
  if (type !== 'section_81' || !isFailed(outcome)) return null
  return <Radios name="made_safe_by_ha" legend="Did the authority make it safe?" inline choices={yesOrNo} />
}
